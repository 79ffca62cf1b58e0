import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import { AccountTombstones } from './account-tombstones.js';
import { BlindIndex } from './blind-index.js';
import { DerivedKeys } from './derived-keys.js';
import { FieldCipher } from './field-cipher.js';
import { MasterKeyRing } from './master-key-ring.js';
import { MasterKeyWatch } from './master-key-watch.js';
import { ownMasterKey } from './own-master-key.js';
import { openRootKey, RootKey } from './root-key.js';
import { SubjectKeyWrapping } from './subject-key-wrapping.js';
import { SubjectKeysRepository } from './subject-keys.repository.js';
import { SubjectVault } from './subject-vault.js';
import { TombstoneFile } from './tombstones.js';
import { WrappedKeysRepository } from './wrapped-keys.repository.js';

/** Needs a migrated database: what the master key wraps lies there. */
@Global()
@Module({
  providers: [
    WrappedKeysRepository,
    SubjectKeysRepository,
    {
      provide: MasterKeyRing,
      inject: [AppConfig, WrappedKeysRepository],
      useFactory: async (config: AppConfig, rows: WrappedKeysRepository) =>
        new MasterKeyRing(await ownMasterKey(config, rows), rows),
    },
    {
      provide: RootKey,
      inject: [MasterKeyRing, WrappedKeysRepository, SubjectKeysRepository],
      useFactory: openRootKey,
    },
    {
      provide: TombstoneFile,
      inject: [AppConfig],
      useFactory: ({ tombstoneFile }: AppConfig) => new TombstoneFile(tombstoneFile),
    },
    SubjectKeyWrapping,
    SubjectVault,
    FieldCipher,
    BlindIndex,
    DerivedKeys,
    MasterKeyWatch,
    AccountTombstones,
  ],
  exports: [AccountTombstones, SubjectVault, FieldCipher, BlindIndex, DerivedKeys],
})
export class CryptoModule {}
