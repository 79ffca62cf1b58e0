export { Data, dataRulesOf } from './data-class.js';
export { isEmbedded, openDataSource } from './data-source.js';
export { isDuplicateKey } from './database-errors.js';
export { deleteRunOut } from './delete-run-out.js';
export { migrate } from './migrate.js';
export { RETENTIONS, retentionRules, retentionTable } from './retention.js';
export { inList, instantOf, type SqlValue } from './prepared-sql.js';
export { UnitOfWork } from './unit-of-work.js';
