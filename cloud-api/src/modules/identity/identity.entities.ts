import { AccountEntity } from './accounts/account.entity.js';
import { WechatIdentityEntity } from './accounts/wechat-identity.entity.js';
import { DemoDoorEntity } from './demo-doors/demo-door.entity.js';
import { RoleGrantEntity } from './roles/role-grant.entity.js';
import { RoleInvitationEntity } from './roles/role-invitation.entity.js';
import { SignInScanEntity } from './scans/sign-in-scan.entity.js';
import { SessionEntity } from './sessions/session.entity.js';
import { RecoveryCodeEntity } from './staff/recovery-code.entity.js';
import { StaffAttemptEntity } from './staff/staff-attempt.entity.js';
import { StaffChallengeEntity } from './staff/staff-challenge.entity.js';
import { StaffCredentialEntity } from './staff/staff-credential.entity.js';

/** For src/database/entities.ts. */
export const IDENTITY_ENTITIES = [
  AccountEntity,
  DemoDoorEntity,
  RecoveryCodeEntity,
  RoleGrantEntity,
  RoleInvitationEntity,
  SessionEntity,
  SignInScanEntity,
  StaffAttemptEntity,
  StaffChallengeEntity,
  StaffCredentialEntity,
  WechatIdentityEntity,
];
