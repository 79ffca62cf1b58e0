import type { SignUpState } from '@anxin/contracts';
import type { SignUp } from '../event.types.js';

export class SignUpResponse {
  signUpId: string;
  state: SignUpState;
  /** in the waiting list, from 1; null in any other state */
  position: number | null;
  /** null: erased some time after the event */
  name: string | null;
  /** ISO instant, UTC */
  signedUpAt: string;

  static from({ signUpId, state, position, name, signedUpAt }: SignUp): SignUpResponse {
    return { signUpId, state, position, name, signedUpAt: signedUpAt.toISOString() };
  }
}
