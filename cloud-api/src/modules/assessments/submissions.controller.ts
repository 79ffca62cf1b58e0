import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { PathNames } from '../../platform/validation/index.js';
import { ListSubmissionsRequest } from './dto/list-submissions.request.js';
import { ResultResponse } from './dto/result.response.js';
import { SubmissionListResponse } from './dto/submission-list.response.js';
import { SubmitRequest } from './dto/submit.request.js';
import { SubmissionsService } from './submissions.service.js';

/** One's own finished forms. Other people's are not found, whoever asks. */
@PathNames('assessmentId')
@Controller('v1')
export class SubmissionsController {
  constructor(private readonly submissions: SubmissionsService) {}

  /** No stored reply: the client's id makes sending it again safe. */
  @Post('assessments/:assessmentId/submissions')
  @Allow('assessment.answer-own')
  async submit(
    @Param('assessmentId') assessmentId: string,
    @Body() body: SubmitRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ResultResponse> {
    return ResultResponse.from(await this.submissions.submit(actor.accountId, assessmentId, body.toForm()));
  }

  @Get('submissions')
  @Allow('assessment.answer-own')
  async list(@Query() query: ListSubmissionsRequest, @CurrentActor() actor: Actor): Promise<SubmissionListResponse> {
    const { items, nextCursor } = await this.submissions.list(actor.accountId, query);
    return SubmissionListResponse.from(items, nextCursor);
  }

  @Get('submissions/:submissionId')
  @Allow('assessment.answer-own')
  async read(@Param('submissionId') submissionId: string, @CurrentActor() actor: Actor): Promise<ResultResponse> {
    return ResultResponse.from(await this.submissions.get(actor.accountId, submissionId));
  }

  @Delete('submissions/:submissionId')
  @HttpCode(204)
  @Allow('assessment.answer-own')
  async delete(@Param('submissionId') submissionId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.submissions.delete(actor.accountId, submissionId);
  }
}
