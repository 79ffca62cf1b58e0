import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { PageQuery } from '../../platform/pagination/index.js';
import { MessageListResponse, UnreadCountResponse } from './dto/message.response.js';
import { MessagesService } from './messages.service.js';

/** One's own inbox. */
@Controller('v1/messages')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @Allow('message.read-own')
  async list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<MessageListResponse> {
    return MessageListResponse.from(await this.messages.list(actor.accountId, query));
  }

  @Get('unread-count')
  @Allow('message.read-own')
  async unreadCount(@CurrentActor() actor: Actor): Promise<UnreadCountResponse> {
    return UnreadCountResponse.from(await this.messages.unreadCount(actor.accountId));
  }

  @Post('read-all')
  @HttpCode(204)
  @Allow('message.read-own')
  readAll(@CurrentActor() actor: Actor): Promise<void> {
    return this.messages.markAllRead(actor.accountId);
  }

  @Post(':messageId/read')
  @HttpCode(204)
  @Allow('message.read-own')
  read(@Param('messageId') messageId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.messages.markRead(actor.accountId, messageId);
  }
}
