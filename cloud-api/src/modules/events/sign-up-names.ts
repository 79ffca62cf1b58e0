import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../platform/crypto/index.js';
import type { SignUp, SignUpId } from './event.types.js';
import type { SignUpEntity } from './sign-up.entity.js';

const PLACE = { table: 'event_sign_ups', column: 'name_cipher' };

/** Names are sealed: whoever reads the table learns of accounts, not of people. */
@Injectable()
export class SignUpNames {
  constructor(private readonly cipher: FieldCipher) {}

  seal(id: SignUpId, name: string): string {
    return this.cipher.seal({ ...PLACE, rowId: id }, name);
  }

  /** @param position in the waiting list, from 1; null for anybody who does not wait */
  open(
    { id, state, nameCipher, signedUpAt }: Pick<SignUpEntity, 'id' | 'state' | 'nameCipher' | 'signedUpAt'>,
    position: number | null,
  ): SignUp {
    const name = nameCipher === null ? null : this.cipher.open({ ...PLACE, rowId: id }, nameCipher);
    return { signUpId: id, state, position, name, signedUpAt };
  }
}
