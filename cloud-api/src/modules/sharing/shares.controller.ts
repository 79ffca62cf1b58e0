import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { ShareReceiversResponse } from './dto/share-receivers.response.js';
import { ShareTextResponse } from './dto/share-text.response.js';
import { ShareRequest, ShareWishRequest } from './dto/share.request.js';
import { ShareListResponse, ShareResponse } from './dto/share.response.js';
import { ReceiversService } from './receivers.service.js';
import { SharesService } from './shares.service.js';

/** Showing one of one's own results to one chosen person. No stored replies: the client's id makes a retry safe. */
@Controller('v1')
export class SharesController {
  constructor(
    private readonly shares: SharesService,
    private readonly receivers: ReceiversService,
  ) {}

  /** Whom this person may choose. */
  @Get('share-receivers')
  @Allow('result.share-own')
  async choices(@CurrentActor() actor: Actor): Promise<ShareReceiversResponse> {
    return ShareReceiversResponse.from(await this.receivers.for(actor.accountId));
  }

  /** What has to be agreed to. A body, because an address is seen by others. */
  @Post('share-texts')
  @HttpCode(200)
  @Allow('result.share-own')
  async text(@Body() body: ShareWishRequest, @CurrentActor() actor: Actor): Promise<ShareTextResponse> {
    return ShareTextResponse.from(await this.shares.text(actor.accountId, body));
  }

  @Get('shares')
  @Allow('result.share-own')
  async list(@CurrentActor() actor: Actor): Promise<ShareListResponse> {
    return ShareListResponse.from(await this.shares.list(actor.accountId));
  }

  @Put('shares/:shareId')
  @Allow('result.share-own')
  async share(
    @Param('shareId') shareId: string,
    @Body() body: ShareRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ShareResponse> {
    return ShareResponse.from(await this.shares.share(actor.accountId, shareId, body));
  }

  @Delete('shares/:shareId')
  @HttpCode(204)
  @Allow('result.share-own')
  async revoke(@Param('shareId') shareId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.shares.revoke(actor.accountId, shareId);
  }
}
