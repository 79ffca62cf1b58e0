import './identity.errors.js';
import { Global, Module } from '@nestjs/common';
import { SessionAuthenticator } from '../../platform/access/index.js';
import { AccessLogController } from './accounts/access-log.controller.js';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { AccountsService } from './accounts/accounts.service.js';
import { MeController } from './accounts/me.controller.js';
import { MeService } from './accounts/me.service.js';
import { WechatLogin } from './accounts/wechat-login.js';
import { DemoDoorsRepository } from './demo-doors/demo-doors.repository.js';
import { DemoDoorsService } from './demo-doors/demo-doors.service.js';
import { IdentityCleaning } from './identity-cleaning.service.js';
import { IdentityFacade } from './identity.facade.js';
import { AccessLogData } from './personal-data/access-log-data.js';
import { AccountData } from './personal-data/account-data.js';
import { SessionData } from './personal-data/session-data.js';
import { InvitationsController } from './roles/invitations.controller.js';
import { InvitationsService } from './roles/invitations.service.js';
import { RoleGrantsService } from './roles/role-grants.service.js';
import { RolesRepository } from './roles/roles.repository.js';
import { SignInScansController } from './scans/sign-in-scans.controller.js';
import { SignInScansRepository } from './scans/sign-in-scans.repository.js';
import { SignInScansService } from './scans/sign-in-scans.service.js';
import { DeviceSessionsService } from './sessions/device-sessions.service.js';
import { DatabaseSessionAuthenticator } from './sessions/session-authenticator.service.js';
import { SessionReplies } from './sessions/session-replies.service.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignInController } from './sessions/sign-in.controller.js';
import { SignInService } from './sessions/sign-in.service.js';
import { OwnCredentialsController } from './staff/own-credentials.controller.js';
import { OwnCredentialsService } from './staff/own-credentials.service.js';
import { Passwords } from './staff/passwords.js';
import { RecoveryCodesRepository } from './staff/recovery-codes.repository.js';
import { RecoveryCodesService } from './staff/recovery-codes.service.js';
import { StaffAccountsService } from './staff/staff-accounts.service.js';
import { StaffAttemptsRepository } from './staff/staff-attempts.repository.js';
import { StaffAttemptsService } from './staff/staff-attempts.service.js';
import { StaffChallengesRepository } from './staff/staff-challenges.repository.js';
import { StaffCredentialsRepository } from './staff/staff-credentials.repository.js';
import { StaffSignInService } from './staff/staff-sign-in.service.js';

const repositories = [
  AccountsRepository,
  DemoDoorsRepository,
  RecoveryCodesRepository,
  RolesRepository,
  SessionsRepository,
  SignInScansRepository,
  StaffAttemptsRepository,
  StaffChallengesRepository,
  StaffCredentialsRepository,
];

/** Global, because the access guard of every route asks it who is there. */
@Global()
@Module({
  controllers: [
    MeController,
    AccessLogController,
    SignInController,
    SessionsController,
    SignInScansController,
    InvitationsController,
    OwnCredentialsController,
  ],
  providers: [
    ...repositories,
    AccessLogData,
    AccountData,
    AccountsService,
    DemoDoorsService,
    DeviceSessionsService,
    IdentityCleaning,
    IdentityFacade,
    InvitationsService,
    MeService,
    OwnCredentialsService,
    Passwords,
    RecoveryCodesService,
    RoleGrantsService,
    SessionData,
    SessionReplies,
    SessionsService,
    SignInScansService,
    SignInService,
    StaffAccountsService,
    StaffAttemptsService,
    StaffSignInService,
    WechatLogin,
    { provide: SessionAuthenticator, useClass: DatabaseSessionAuthenticator },
  ],
  exports: [IdentityFacade, SessionAuthenticator],
})
export class IdentityModule {}
