import { Controller, Get } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../../platform/access/index.js';
import { MeResponse } from '../dto/me.response.js';
import { MeService } from './me.service.js';

@Controller('v1/me')
export class MeController {
  constructor(private readonly mes: MeService) {}

  @Allow('account.read-own')
  @Get()
  me(@CurrentActor() actor: Actor): Promise<MeResponse> {
    return this.mes.me(actor.accountId);
  }
}
