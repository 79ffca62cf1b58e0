export { AuditEntryEntity } from './audit-entry.entity.js';
export { Audit, type By, type Doer, MACHINE } from './audit.js';
export { AuditModule } from './audit.module.js';
export { AuditVerifier, type Broken, type Fault, type Verified } from './audit-verifier.js';
export { deedInWords, WITHOUT_ROLE } from './locales/access-log.zh.js';
