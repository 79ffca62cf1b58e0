import { Injectable } from '@nestjs/common';
import type { Doer } from '../../platform/audit/index.js';
import { IdentityFacade } from '../identity/index.js';
import { ContentEditingService } from './content-editing.service.js';
import type { ContentDraft, ContentId } from './content.types.js';

/** What the demo county does with contents: the use cases that people have, by account. Each throws as its use case. */
@Injectable()
export class CoursesFacade {
  constructor(
    private readonly editing: ContentEditingService,
    private readonly identity: IdentityFacade,
  ) {}

  async create(by: string, id: ContentId, draft: ContentDraft): Promise<void> {
    await this.editing.create(await this.doer(by), id, draft);
  }

  async change(by: string, id: ContentId, draft: ContentDraft): Promise<void> {
    await this.editing.change(await this.doer(by), id, draft);
  }

  async revise(by: string, id: ContentId, draft: ContentDraft): Promise<void> {
    await this.editing.revise(await this.doer(by), id, draft);
  }

  async submit(by: string, id: ContentId): Promise<void> {
    await this.editing.submit(await this.doer(by), id);
  }

  async approve(by: string, id: ContentId): Promise<void> {
    await this.editing.approve(await this.doer(by), id);
  }

  async sendBack(by: string, id: ContentId, reason: string): Promise<void> {
    await this.editing.sendBack(await this.doer(by), id, reason);
  }

  async publish(by: string, id: ContentId): Promise<void> {
    await this.editing.publish(await this.doer(by), id);
  }

  async withdraw(by: string, id: ContentId): Promise<void> {
    await this.editing.withdraw(await this.doer(by), id);
  }

  private async doer(accountId: string): Promise<Doer> {
    return { accountId, roles: await this.identity.rolesOf(accountId) };
  }
}
