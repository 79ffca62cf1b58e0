import { Injectable } from '@nestjs/common';
import {
  type ErasedRows,
  type ExportedTable,
  instantCell,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../platform/personal-data/index.js';
import { messageWords } from './locales/messages.zh.js';
import { messageHeadings } from './locales/personal-data.zh.js';
import type { MessageEntity } from './message.entity.js';
import type { MessageParams } from './message.types.js';
import { MessagesRepository } from './messages.repository.js';

const PAGE = 200;

/** A person's inbox. */
@Injectable()
export class MessagesData implements PersonalDataPort {
  readonly group = 'messages';
  readonly tables = ['messages'];

  constructor(
    private readonly messages: MessagesRepository,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  count({ accountId }: Person): Promise<number> {
    return this.messages.countOf(accountId);
  }

  async export({ accountId }: Person): Promise<readonly ExportedTable[]> {
    const all: MessageEntity[] = [];
    for (let size = PAGE; size === PAGE;) {
      const page = await this.messages.inboxOf(accountId, all.at(-1)?.id ?? null, PAGE);
      all.push(...page);
      size = page.length;
    }
    const rows = all.map(({ kind, params, createdAt, readAt }) => {
      const { title, text } = messageWords(kind, JSON.parse(params) as MessageParams[typeof kind]);
      return { at: instantCell(createdAt), title, text, readAt: instantCell(readAt) };
    });
    return rows.length > 0 ? [{ ...messageHeadings, rows }] : [];
  }

  async erase({ accountId }: Person): Promise<ErasedRows> {
    return { deleted: await this.messages.deleteAllOf(accountId), kept: 0 };
  }
}
