import { Controller, Get, Param } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { SharedResultResponse, SharedWithMeResponse } from './dto/shared-with-me.response.js';
import { SharedWithMeService } from './shared-with-me.service.js';

/** What others chose to show this person, while they do. */
@Controller('v1/shared-with-me')
export class SharedWithMeController {
  constructor(private readonly shared: SharedWithMeService) {}

  @Get()
  @Allow('result.read-shared')
  async list(@CurrentActor() actor: Actor): Promise<SharedWithMeResponse> {
    return SharedWithMeResponse.from(await this.shared.list(actor));
  }

  @Get(':shareId')
  @Allow('result.read-shared')
  async open(@Param('shareId') shareId: string, @CurrentActor() actor: Actor): Promise<SharedResultResponse> {
    return SharedResultResponse.from(await this.shared.open(actor, shareId));
  }
}
