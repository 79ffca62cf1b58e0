import { Controller, Get, Param, Query } from '@nestjs/common';
import { Public } from '../../platform/access/index.js';
import { ContentsService } from './contents.service.js';
import { ContentListResponse, ContentResponse } from './dto/content.response.js';
import { ListContentsRequest } from './dto/list-contents.request.js';

/** What everybody may read, signed in or not. */
@Controller('v1/contents')
export class ContentsController {
  constructor(private readonly contents: ContentsService) {}

  @Get()
  @Public()
  async list(@Query() query: ListContentsRequest): Promise<ContentListResponse> {
    return ContentListResponse.from(await this.contents.list(query));
  }

  @Get(':contentId')
  @Public()
  async read(@Param('contentId') contentId: string): Promise<ContentResponse> {
    return ContentResponse.from(await this.contents.read(contentId));
  }
}
