import { Body, Controller, Get, Post } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { InstrumentRightListResponse, InstrumentRightResponse } from './dto/instrument-right.response.js';
import { RecordInstrumentRightRequest } from './dto/record-instrument-right.request.js';
import { InstrumentRightsService } from './instrument-rights.service.js';

/** Rights that switch conditional instruments on. Nothing of any person is here. */
@Controller('v1/instrument-rights')
export class InstrumentRightsController {
  constructor(private readonly rights: InstrumentRightsService) {}

  @Get()
  @Allow('instrument.record-right')
  async list(): Promise<InstrumentRightListResponse> {
    return InstrumentRightListResponse.from(await this.rights.list());
  }

  @Post()
  @Allow('instrument.record-right')
  async record(
    @Body() body: RecordInstrumentRightRequest,
    @CurrentActor() actor: Actor,
  ): Promise<InstrumentRightResponse> {
    const { instrumentId, holder, scope, grantedOn, expiresOn = null } = body;
    const right = { instrumentId, holder, scope, grantedOn, expiresOn, recordedBy: actor.accountId };
    return InstrumentRightResponse.from(await this.rights.record(right));
  }
}
