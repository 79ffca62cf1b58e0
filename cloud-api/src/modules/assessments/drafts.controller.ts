import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { PathNames } from '../../platform/validation/index.js';
import { DraftsService } from './drafts.service.js';
import { DraftListResponse, DraftResponse, DraftSavedResponse } from './dto/draft.response.js';
import { SaveDraftRequest } from './dto/save-draft.request.js';

/** One's own unfinished answers. */
@PathNames('assessmentId')
@Controller('v1')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get('drafts')
  @Allow('assessment.answer-own')
  async list(@CurrentActor() actor: Actor): Promise<DraftListResponse> {
    return DraftListResponse.from(await this.drafts.list(actor.accountId));
  }

  @Get('assessments/:assessmentId/draft')
  @Allow('assessment.answer-own')
  async read(@Param('assessmentId') assessmentId: string, @CurrentActor() actor: Actor): Promise<DraftResponse> {
    return DraftResponse.from(await this.drafts.get(actor.accountId, assessmentId));
  }

  @Put('assessments/:assessmentId/draft')
  @Allow('assessment.answer-own')
  async save(
    @Param('assessmentId') assessmentId: string,
    @Body() body: SaveDraftRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DraftSavedResponse> {
    return DraftSavedResponse.from(await this.drafts.put(actor.accountId, assessmentId, body));
  }

  @Delete('assessments/:assessmentId/draft')
  @HttpCode(204)
  @Allow('assessment.answer-own')
  async delete(@Param('assessmentId') assessmentId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.drafts.delete(actor.accountId, assessmentId);
  }
}
