import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Public } from '../../platform/access/index.js';
import { Rate } from '../../platform/rate-limit/index.js';
import { ContentSearchService } from './content-search.service.js';
import { ContentSearchResponse } from './dto/content-search.response.js';
import { SearchContentsRequest } from './dto/search-contents.request.js';

/** A body, not an address: what a person looks for stands in no log. */
@Controller('v1/content-searches')
export class ContentSearchController {
  constructor(private readonly searching: ContentSearchService) {}

  /** Nothing is kept of it. */
  @Post()
  @HttpCode(200)
  @Public()
  @Rate('search')
  async search(@Body() { text, topic, audience }: SearchContentsRequest): Promise<ContentSearchResponse> {
    return ContentSearchResponse.from(await this.searching.search({ text, topic, audience }));
  }
}
