import type { ConsentPurpose } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';

/** Deletes what a module keeps of a subject under a purpose. Runs in the withdrawal's transaction. */
export type WithdrawalListener = (subjectId: string) => Promise<void>;

/**
 * Modules that store something on the strength of a consent say how it goes away again. Not an event in the outbox:
 * once a withdrawal is acknowledged nothing may be left, not even for a second.
 */
@Injectable()
export class WithdrawalListeners {
  private readonly byPurpose = new Map<ConsentPurpose, WithdrawalListener[]>();

  add(purpose: ConsentPurpose, listener: WithdrawalListener): void {
    this.byPurpose.set(purpose, [...(this.byPurpose.get(purpose) ?? []), listener]);
  }

  async withdrawn(subjectId: string, purpose: ConsentPurpose): Promise<void> {
    for (const listener of this.byPurpose.get(purpose) ?? []) await listener(subjectId);
  }
}
