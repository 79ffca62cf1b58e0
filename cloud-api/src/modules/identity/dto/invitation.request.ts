import { ROLES, SCOPE_TYPES, type Role, type ScopeType } from '@anxin/contracts';
import { IsIn, IsString, Length } from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';

export class NewInvitationRequest {
  @IsIn(ROLES)
  role: Role;

  @IsIn(SCOPE_TYPES)
  scopeType: ScopeType;

  @IsId()
  scopeId: string;
}

export class AcceptInvitationRequest {
  @IsString()
  @Length(1, 64)
  code: string;
}
