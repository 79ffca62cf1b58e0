import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { draftBlocks } from './clean-draft.js';
import { ContentDeskService } from './content-desk.service.js';
import { ContentEditingService } from './content-editing.service.js';
import {
  ChangeContentRequest,
  CompareVersionsRequest,
  ListStaffContentsRequest,
  NewContentRequest,
  PreviewContentRequest,
  ReturnContentRequest,
  ReviseContentRequest,
  ScheduleContentRequest,
  SeenContentRequest,
  WithdrawContentRequest,
} from './dto/staff-content.request.js';
import {
  ContentDifferenceResponse,
  ContentPreviewResponse,
  StaffContentCountsResponse,
  StaffContentListResponse,
  StaffContentResponse,
} from './dto/staff-content.response.js';

/** For those who write, review and publish. What somebody else writes is not found until it is handed in. */
@Controller('v1/staff/contents')
export class StaffContentsController {
  constructor(
    private readonly desk: ContentDeskService,
    private readonly editing: ContentEditingService,
  ) {}

  /** Own ones; in review, for reviewers, everybody's; for the county's union all. */
  @Get()
  @Allow('content.write')
  async list(
    @Query() query: ListStaffContentsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffContentListResponse> {
    return StaffContentListResponse.from(await this.desk.list(actor, query));
  }

  /** A new draft. The same id and words again are the same draft. */
  @Post()
  @Allow('content.write')
  async create(@Body() body: NewContentRequest, @CurrentActor() actor: Actor): Promise<StaffContentResponse> {
    await this.editing.create(actor, body.id, body.toDraft());
    return this.read(body.id, actor);
  }

  @Get('counts')
  @Allow('content.write')
  async counts(@CurrentActor() actor: Actor): Promise<StaffContentCountsResponse> {
    return StaffContentCountsResponse.from(await this.desk.counts(actor));
  }

  /** Words as readers would get them. Nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  @Allow('content.write')
  preview(@Body() { text }: PreviewContentRequest): ContentPreviewResponse {
    return { blocks: draftBlocks(text) };
  }

  @Get(':contentId')
  @Allow('content.write')
  async read(@Param('contentId') contentId: string, @CurrentActor() actor: Actor): Promise<StaffContentResponse> {
    return StaffContentResponse.from(await this.desk.read(actor, contentId));
  }

  @Get(':contentId/difference')
  @Allow('content.write')
  async difference(
    @Param('contentId') contentId: string,
    @Query() query: CompareVersionsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ContentDifferenceResponse> {
    return ContentDifferenceResponse.from(await this.desk.difference(actor, contentId, query));
  }

  /** A draft, or what came back. */
  @Put(':contentId')
  @Allow('content.write')
  async change(
    @Param('contentId') contentId: string,
    @Body() body: ChangeContentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffContentResponse> {
    await this.editing.change(actor, contentId, body.toDraft(), body.stamp);
    return this.read(contentId, actor);
  }

  /** The next version, as a draft: people go on reading the one before. */
  @Post(':contentId/versions')
  @Allow('content.write')
  async revise(
    @Param('contentId') contentId: string,
    @Body() body: ReviseContentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffContentResponse> {
    await this.editing.revise(actor, contentId, body.toDraft(), body.after);
    return this.read(contentId, actor);
  }

  @Post(':contentId/submit')
  @HttpCode(200)
  @Allow('content.write')
  async submit(
    @Param('contentId') contentId: string,
    @Body() { stamp }: SeenContentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffContentResponse> {
    await this.editing.submit(actor, contentId, stamp);
    return this.read(contentId, actor);
  }

  /** By somebody else than the writer. */
  @Post(':contentId/approve')
  @HttpCode(200)
  @Allow('content.review')
  async approve(
    @Param('contentId') contentId: string,
    @Body() { stamp }: SeenContentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffContentResponse> {
    await this.editing.approve(actor, contentId, stamp);
    return this.read(contentId, actor);
  }

  @Post(':contentId/return')
  @HttpCode(200)
  @Allow('content.review')
  async sendBack(
    @Param('contentId') contentId: string,
    @Body() { stamp, reason }: ReturnContentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffContentResponse> {
    await this.editing.sendBack(actor, contentId, reason.trim(), stamp);
    return this.read(contentId, actor);
  }

  @Post(':contentId/publish')
  @HttpCode(200)
  @Allow('content.publish')
  async publish(
    @Param('contentId') contentId: string,
    @Body() { stamp }: SeenContentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffContentResponse> {
    await this.editing.publish(actor, contentId, stamp);
    return this.read(contentId, actor);
  }

  /** It is published by itself at that time, as whoever asked for it. */
  @Post(':contentId/schedule')
  @HttpCode(200)
  @Allow('content.publish')
  async schedule(
    @Param('contentId') contentId: string,
    @Body() { stamp, publishAt }: ScheduleContentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffContentResponse> {
    await this.editing.schedule(actor, contentId, new Date(publishAt), stamp);
    return this.read(contentId, actor);
  }

  @Post(':contentId/unschedule')
  @HttpCode(200)
  @Allow('content.publish')
  async unschedule(
    @Param('contentId') contentId: string,
    @Body() { stamp }: SeenContentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffContentResponse> {
    await this.editing.unschedule(actor, contentId, stamp);
    return this.read(contentId, actor);
  }

  /** Nobody finds it any more, at once. */
  @Post(':contentId/withdraw')
  @HttpCode(200)
  @Allow('content.publish')
  async withdraw(
    @Param('contentId') contentId: string,
    @Body() { number }: WithdrawContentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffContentResponse> {
    await this.editing.withdraw(actor, contentId, number);
    return this.read(contentId, actor);
  }
}
