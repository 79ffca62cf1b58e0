import './notifications.errors.js';
import { Module } from '@nestjs/common';
import { AccountNewsConsumer } from './account-news.consumer.js';
import { MessageExpiryJob } from './message-expiry.job.js';
import { MessagesData } from './messages.data.js';
import { MessagesController } from './messages.controller.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesService } from './messages.service.js';
import { NotificationsFacade } from './notifications.facade.js';

@Module({
  controllers: [MessagesController],
  providers: [
    AccountNewsConsumer,
    MessageExpiryJob,
    MessagesData,
    MessagesRepository,
    MessagesService,
    NotificationsFacade,
  ],
  exports: [NotificationsFacade],
})
export class NotificationsModule {}
