import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../platform/outbox/index.js';
import {
  RECOVERY_CODE_USED,
  RECOVERY_CODES_MADE,
  type RecoveryCodesMade,
  type RecoveryCodeUsed,
} from '../identity/index.js';
import { MessagesService } from './messages.service.js';

/** Tells people what happened to their own way of signing in, so that they notice when it was not they. */
@Injectable()
export class AccountNewsConsumer implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly messages: MessagesService,
  ) {}

  onModuleInit(): void {
    const consumer = { consumer: 'notifications', versions: [1] };
    this.outbox.consume({
      ...{ ...consumer, type: RECOVERY_CODE_USED },
      handle: ({ payload }) => this.tellUse(payload as RecoveryCodeUsed),
    });
    this.outbox.consume({
      ...{ ...consumer, type: RECOVERY_CODES_MADE },
      handle: ({ payload }) => this.tellMaking(payload as RecoveryCodesMade),
    });
  }

  private tellUse({ accountId, left, occasion }: RecoveryCodeUsed): Promise<void> {
    const dedupeKey = `recovery-code-used:${occasion}`;
    return this.messages.post([{ accountId, kind: 'recovery-code-used', params: { left }, target: null, dedupeKey }]);
  }

  private tellMaking({ accountId, occasion }: RecoveryCodesMade): Promise<void> {
    const dedupeKey = `recovery-codes-made:${occasion}`;
    return this.messages.post([{ accountId, kind: 'recovery-codes-made', params: {}, target: null, dedupeKey }]);
  }
}
