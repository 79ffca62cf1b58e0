import { Injectable } from '@nestjs/common';
import { DerivedKeys } from '../crypto/index.js';
import { CheckpointSigner } from './checkpoint.js';

/** Both come from the master key, so they are there from the first start on and survive its rotation. */
@Injectable()
export class AuditKeys {
  readonly chain: Buffer;
  readonly signer: CheckpointSigner;

  constructor(keys: DerivedKeys) {
    this.chain = keys.lasting('audit|chain');
    this.signer = new CheckpointSigner(keys.lasting('audit|checkpoints'));
  }
}
