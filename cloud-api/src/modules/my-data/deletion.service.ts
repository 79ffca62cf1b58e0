import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Audit } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { SubjectVault } from '../../platform/crypto/index.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { IdentityFacade } from '../identity/index.js';
import { CountyProfileReader } from '../organizations/index.js';
import { fingerprintOfTombstone, ReceiptSigner, type SignedReceipt } from './deletion-receipt.js';
import { DeletionReceiptsRepository } from './deletion-receipts.repository.js';
import { type Erased, ErasureService } from './erasure.service.js';
import { CATEGORIES } from './locales/categories.zh.js';
import './my-data.errors.js';

/** Deleting everything of oneself, for a receipt. */
@Injectable()
export class DeletionService {
  constructor(
    private readonly erasure: ErasureService,
    private readonly receipts: DeletionReceiptsRepository,
    private readonly signer: ReceiptSigner,
    private readonly identity: IdentityFacade,
    private readonly county: CountyProfileReader,
    private readonly vault: SubjectVault,
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param receiptId made by the client: whoever loses the reply asks for the receipt by it, signed out by then
   * @throws DomainError SESSION_NOT_FRESH; SESSION_REQUIRED when another request was faster
   */
  async delete(actor: Actor, receiptId: string): Promise<SignedReceipt> {
    await this.identity.requireFresh(actor);
    const { unionName } = await this.county.current();
    try {
      return await this.work.run(() => this.deleteAs(actor.accountId, receiptId, unionName), { readsNewest: true });
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('SESSION_REQUIRED');
      throw error;
    }
  }

  /** @throws DomainError RECEIPT_NOT_FOUND */
  async receipt(receiptId: string): Promise<SignedReceipt> {
    const found = await this.receipts.find(receiptId);
    if (!found) throw new DomainError('RECEIPT_NOT_FOUND');
    return JSON.parse(found.signed) as SignedReceipt;
  }

  key(): { keyId: string; publicKey: string } {
    return { keyId: this.signer.keyId, publicKey: this.signer.publicPem };
  }

  private async deleteAs(accountId: string, receiptId: string, issuer: string): Promise<SignedReceipt> {
    const erased = await this.erasure.erase(accountId);
    if (!erased.wasThere) throw new DomainError('SESSION_REQUIRED');
    const signed = this.signer.sign({
      version: 1,
      ...{ receiptId, issuedAt: this.clock.now().toISOString(), issuer },
      ...told(erased),
    });
    // under the pseudonym, without a moment: an account beside the receipt would tell how many tests somebody took
    await this.audit.record({ subjectId: this.vault.subjectIdFor(accountId) }, 'data.erased', receiptId);
    await this.receipts.insert({ id: receiptId, signed: JSON.stringify(signed), issuedOn: this.clock.today() });
    return signed;
  }
}

function told({ counts, keyDestroyed, tombstone }: Erased) {
  const titled = counts.map((count) => ({ ...count, ...CATEGORIES[count.group] }));
  return {
    erased: titled
      .filter(({ deleted }) => deleted > 0)
      .map(({ group, title, deleted }) => ({ group, title, count: deleted })),
    kept: titled.flatMap(({ group, title, kept, keptBecause }) =>
      kept > 0 && keptBecause !== null ? [{ group, title, count: kept, why: keptBecause }] : [],
    ),
    keyDestroyed,
    tombstone: fingerprintOfTombstone(tombstone),
  };
}
