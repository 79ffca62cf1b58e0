import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { SubjectVault } from '../../platform/crypto/index.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { AssessmentsFacade, type ShownResult } from '../assessments/index.js';
import { Consents, type SharingText } from '../consents/index.js';
import { ROLE_NAMES } from '../identity/index.js';
import { unitKindNames } from '../organizations/index.js';
import { dayInWords, purposeNames } from './locales/sharing.zh.js';
import { type Receiver, ReceiversService } from './receivers.service.js';
import type { ShareEntity } from './share.entity.js';
import { ShareNotes } from './share-notes.js';
import type { AgreedWish, Wish } from './share.types.js';
import { isLastDay, maySeeAnswers, MOST_SHARES } from './sharing.policy.js';
import { SharesRepository } from './shares.repository.js';
import './sharing.errors.js';

/** What an owner reads of a share. */
export interface OwnShare {
  readonly share: ShareEntity;
  readonly receiverName: string;
  readonly title: string;
  readonly takenOn: string;
}

interface Weighed {
  readonly receiver: Receiver;
  readonly result: ShownResult;
  readonly text: SharingText;
}

/** Showing one result to one chosen person, and stopping it. Everything here is the owner's own. */
@Injectable()
export class SharesService {
  constructor(
    private readonly shares: SharesRepository,
    private readonly receivers: ReceiversService,
    private readonly notes: ShareNotes,
    private readonly assessments: AssessmentsFacade,
    private readonly consents: Consents,
    private readonly vault: SubjectVault,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What has to be agreed to, naming the receiver. @throws DomainError as `share` */
  async text(accountId: string, wish: Wish): Promise<SharingText> {
    return (await this.weigh(accountId, this.vault.subjectIdFor(accountId), wish)).text;
  }

  /**
   * Opens one result to one person. The id is the client's: sending it again is safe.
   * @throws DomainError SUBMISSION_NOT_FOUND, SHARE_RECEIVER_UNKNOWN, SHARE_ANSWERS_FOR_EXPERTS, SHARE_UNTIL_WRONG,
   *   SHARE_SAFETY_FIRST, SHARE_TOO_MANY, CONSENT_TEXT_CHANGED, and SHARE_CONFLICT for an id that is taken
   */
  async share(accountId: string, shareId: string, wish: AgreedWish): Promise<OwnShare> {
    const subjectId = this.vault.subjectIdFor(accountId);
    const { receiver, result, text } = await this.weigh(accountId, subjectId, wish);
    if (text.version !== wish.consentVersion) throw new DomainError('CONSENT_TEXT_CHANGED');
    const share = await this.rowOf(accountId, subjectId, shareId, { wish, receiver, result });
    try {
      await this.work.run(async () => {
        const open = await this.shares.shownBy(subjectId, this.clock.today());
        if (open.length >= MOST_SHARES && !open.some(({ id }) => id === shareId))
          throw new DomainError('SHARE_TOO_MANY');
        await this.shares.insert(share);
        await this.audit.record({ subjectId }, 'share.given', shareId);
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const stored = await this.shares.ownById(subjectId, shareId);
      if (stored?.endedOn !== null || !isSame(stored, share)) throw new DomainError('SHARE_CONFLICT');
    }
    return shown(share, receiver.name, result);
  }

  /** What is open now, of results that are still there. */
  async list(accountId: string): Promise<OwnShare[]> {
    const subjectId = this.vault.subjectIdFor(accountId);
    const open = await this.shares.shownBy(subjectId, this.clock.today());
    const names = await this.receivers.names(open.map(({ receiverId }) => receiverId));
    const own: OwnShare[] = [];
    for (const share of open) {
      const result = await this.assessments.result(subjectId, share.submissionId);
      if (result) own.push(shown(share, names.get(share.receiverId) ?? '', result));
    }
    return own;
  }

  /** At once, and doing it twice is doing it once. @throws DomainError SHARE_NOT_FOUND, also for other people's */
  async revoke(accountId: string, shareId: string): Promise<void> {
    const subjectId = this.vault.subjectIdFor(accountId);
    if (!(await this.shares.ownById(subjectId, shareId))) throw new DomainError('SHARE_NOT_FOUND');
    await this.work.run(async () => {
      const ended = await this.shares.end(subjectId, shareId, this.clock.today());
      if (ended) await this.audit.record({ subjectId }, 'share.revoked', shareId);
    });
  }

  private async weigh(accountId: string, subjectId: string, wish: Wish): Promise<Weighed> {
    const result = await this.assessments.result(subjectId, wish.submissionId);
    if (result === null) throw new DomainError('SUBMISSION_NOT_FOUND');
    if (result.plain.safetyFirst) throw new DomainError('SHARE_SAFETY_FIRST');
    const receiver = await this.receivers.one(accountId, wish.receiverId);
    if (receiver === null) throw new DomainError('SHARE_RECEIVER_UNKNOWN');
    if (wish.withAnswers && !maySeeAnswers(receiver.role)) throw new DomainError('SHARE_ANSWERS_FOR_EXPERTS');
    if (!isLastDay(wish.untilOn, this.clock.today())) throw new DomainError('SHARE_UNTIL_WRONG');
    const text = await this.consents.sharingText({
      receiverName: receiver.name,
      receiverRole: ROLE_NAMES[receiver.role],
      receiverUnitKind: receiver.unit && unitKindNames[receiver.unit.kind],
      resultTitle: result.plain.title,
      takenOn: dayInWords(result.takenOn),
      purpose: purposeNames[wish.purpose],
      untilOn: dayInWords(wish.untilOn),
      withAnswers: wish.withAnswers,
    });
    return { receiver, result, text };
  }

  private async rowOf(
    ownerId: string,
    subjectId: string,
    id: string,
    { wish, receiver, result }: Pick<Weighed, 'receiver' | 'result'> & { wish: AgreedWish },
  ): Promise<ShareEntity> {
    const note = { ownerId, name: wish.name.trim(), takenAt: result.takenAt };
    return {
      ...{
        id,
        subjectId,
        submissionId: wish.submissionId,
        receiverId: receiver.accountId,
        receiverRole: receiver.role,
      },
      ...{ purpose: wish.purpose, withAnswers: wish.withAnswers ? 1 : 0, consentVersion: wish.consentVersion },
      ...{ givenOn: this.clock.today(), untilOn: wish.untilOn, endedOn: null },
      noteCipher: await this.notes.seal({ subjectId, id }, note),
    };
  }
}

const shown = (share: ShareEntity, receiverName: string, { plain, takenOn }: ShownResult): OwnShare => ({
  ...{ share, receiverName, title: plain.title, takenOn },
});

/** The version is over every word: receiver, purpose, result, day and answers are in it. */
const isSame = (stored: ShareEntity, sent: ShareEntity): boolean =>
  stored.consentVersion === sent.consentVersion &&
  stored.receiverId === sent.receiverId &&
  stored.submissionId === sent.submissionId;
