import { Injectable } from '@nestjs/common';
import { RootKey } from './root-key.js';

/** Keys that other parts of the platform compute with. They never see the master key, and each has a key of its own. */
@Injectable()
export class DerivedKeys {
  constructor(private readonly root: RootKey) {}

  /** 32 bytes, the same after every rotation of the master key. @param purpose one user of the key, for ever */
  lasting(purpose: string): Buffer {
    return this.root.keyFor(purpose);
  }
}
