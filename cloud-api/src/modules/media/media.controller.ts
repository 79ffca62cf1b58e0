import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { PageQuery } from '../../platform/pagination/index.js';
import { MediaListResponse, MediaResponse } from './dto/media.response.js';
import { MediaService } from './media.service.js';

/** One's own. */
@Controller('v1/media')
export class MediaController {
  constructor(private readonly media: MediaService) {}

  @Get()
  @Allow('media.upload')
  async list(@CurrentActor() { accountId }: Actor, @Query() query: PageQuery): Promise<MediaListResponse> {
    return MediaListResponse.from(await this.media.list(accountId, query));
  }

  @Get(':mediaId')
  @Allow('media.upload')
  async read(@CurrentActor() { accountId }: Actor, @Param('mediaId') mediaId: string): Promise<MediaResponse> {
    return MediaResponse.from(await this.media.read(accountId, mediaId));
  }
}
