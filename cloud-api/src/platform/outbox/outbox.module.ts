import { Global, Module } from '@nestjs/common';
import { OutboxDispatcher } from './outbox-dispatcher.js';
import { Outbox } from './outbox.js';
import { OutboxRepository } from './outbox.repository.js';

@Global()
@Module({ providers: [OutboxRepository, Outbox, OutboxDispatcher], exports: [Outbox, OutboxDispatcher] })
export class OutboxModule {}
