import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import { Audit } from './audit.js';
import { AuditKeys } from './audit-keys.js';
import { AuditRepository } from './audit.repository.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditVerifier } from './audit-verifier.js';
import { CheckpointFile } from './checkpoint-file.js';

@Global()
@Module({
  providers: [
    AuditRepository,
    Audit,
    AuditKeys,
    AuditSealer,
    AuditVerifier,
    {
      provide: CheckpointFile,
      inject: [AppConfig],
      useFactory: ({ auditCheckpointsFile }: AppConfig) => new CheckpointFile(auditCheckpointsFile),
    },
  ],
  exports: [Audit, AuditVerifier],
})
export class AuditModule {}
