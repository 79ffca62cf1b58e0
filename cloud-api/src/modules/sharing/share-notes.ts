import { Injectable } from '@nestjs/common';
import { CannotOpenError, SubjectVault } from '../../platform/crypto/index.js';
import type { ShareEntity } from './share.entity.js';
import type { ShareNote } from './share.types.js';

const placeOf = (id: string) => ({ table: 'result_shares', column: 'note_cipher', rowId: id });

/** What stands sealed in a share, by the owner's own key: erasing the key erases who it was. */
@Injectable()
export class ShareNotes {
  constructor(private readonly vault: SubjectVault) {}

  async seal({ subjectId, id }: Pick<ShareEntity, 'subjectId' | 'id'>, note: ShareNote): Promise<string> {
    return (await this.vault.sealerFor(subjectId))(placeOf(id), JSON.stringify(note));
  }

  /** Null when its owner was erased. */
  async open({ subjectId, id, noteCipher }: ShareEntity): Promise<ShareNote | null> {
    try {
      return JSON.parse(await this.vault.open(subjectId, placeOf(id), noteCipher)) as ShareNote;
    } catch (error) {
      if (error instanceof CannotOpenError) return null;
      throw error;
    }
  }
}
