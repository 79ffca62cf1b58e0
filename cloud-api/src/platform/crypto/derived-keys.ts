import { Injectable } from '@nestjs/common';
import { MasterKeyRing } from './master-key-ring.js';

/** Keys that other parts of the platform compute with. They never see the master key, and each has a key of its own. */
@Injectable()
export class DerivedKeys {
  constructor(private readonly keys: MasterKeyRing) {}

  /** 32 bytes, the same after every rotation of the master key. @param purpose one user of the key, for ever */
  lasting(purpose: string): Buffer {
    return this.keys.lastingKey(purpose);
  }
}
