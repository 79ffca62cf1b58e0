import { Controller, Get, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { SubjectVault } from '../../../platform/crypto/index.js';
import { PageQuery } from '../../../platform/pagination/index.js';
import { AccessLogResponse } from '../dto/access-log.response.js';

/** Who looked at what is one's own. */
@Controller('v1/me/access-log')
export class AccessLogController {
  constructor(
    private readonly audit: Audit,
    private readonly vault: SubjectVault,
  ) {}

  @Get()
  @Allow('account.read-own')
  async list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<AccessLogResponse> {
    const owners = [actor.accountId, this.vault.subjectIdFor(actor.accountId)];
    return AccessLogResponse.from(await this.audit.accessLogOf(owners, query));
  }
}
