import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../../platform/access/index.js';
import { PageQuery } from '../../../platform/pagination/index.js';
import { ContentListResponse } from '../dto/content.response.js';
import { ReportProgressRequest } from './dto/learning.request.js';
import { GoingOnListResponse, MyContentResponse, ProgressResponse } from './dto/learning.response.js';
import { FavouritesService } from './favourites.service.js';
import { ProgressService } from './progress.service.js';

/** What a person keeps, and where they are in it: their own, and nobody else's to see. */
@Controller('v1/my')
export class LearningController {
  constructor(
    private readonly favourites: FavouritesService,
    private readonly progress: ProgressService,
  ) {}

  @Get('favourites')
  @Allow('learning.keep-own')
  async listFavourites(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<ContentListResponse> {
    return ContentListResponse.from(await this.favourites.list(actor.accountId, query));
  }

  @Put('favourites/:contentId')
  @HttpCode(204)
  @Allow('learning.keep-own')
  addFavourite(@Param('contentId') contentId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.favourites.add(actor.accountId, contentId);
  }

  @Delete('favourites/:contentId')
  @HttpCode(204)
  @Allow('learning.keep-own')
  removeFavourite(@Param('contentId') contentId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.favourites.remove(actor.accountId, contentId);
  }

  @Get('contents/:contentId')
  @Allow('learning.keep-own')
  async ofContent(@Param('contentId') contentId: string, @CurrentActor() actor: Actor): Promise<MyContentResponse> {
    return MyContentResponse.from(await this.progress.ofContent(actor.accountId, contentId));
  }

  @Get('progress')
  @Allow('learning.keep-own')
  async goingOn(@CurrentActor() actor: Actor): Promise<GoingOnListResponse> {
    return GoingOnListResponse.from(await this.progress.goingOn(actor.accountId));
  }

  /** At the opening, every so often and at the leaving. Sent again, or late, it moves nothing back. */
  @Put('progress/:contentId')
  @Allow('learning.keep-own')
  async report(
    @Param('contentId') contentId: string,
    @Body() { position, secondsAgo, seconds }: ReportProgressRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<ProgressResponse> {
    return ProgressResponse.from(await this.progress.report(accountId, { contentId, position, secondsAgo, seconds }));
  }
}
