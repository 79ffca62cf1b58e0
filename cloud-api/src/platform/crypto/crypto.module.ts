import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import { BlindIndex } from './blind-index.js';
import { DerivedKeys } from './derived-keys.js';
import { FieldCipher } from './field-cipher.js';
import { loadOrCreateMasterKey, parseMasterKey, refuseDefaultKey } from './master-key.js';
import { MasterKeyRing } from './master-key-ring.js';
import { SubjectKeysRepository } from './subject-keys.repository.js';
import { SubjectVault } from './subject-vault.js';

/** The key of the environment, else of the file; never a known one. @throws MasterKeyError */
function masterKeyOf({ masterKey, masterKeyFile }: Pick<AppConfig, 'masterKey' | 'masterKeyFile'>): Buffer {
  const key = masterKey ? parseMasterKey(masterKey) : loadOrCreateMasterKey(masterKeyFile);
  refuseDefaultKey(key);
  return key;
}

@Global()
@Module({
  providers: [
    {
      provide: MasterKeyRing,
      inject: [AppConfig],
      useFactory: (config: AppConfig) => new MasterKeyRing(masterKeyOf(config)),
    },
    SubjectKeysRepository,
    SubjectVault,
    FieldCipher,
    BlindIndex,
    DerivedKeys,
  ],
  exports: [SubjectVault, FieldCipher, BlindIndex, DerivedKeys],
})
export class CryptoModule {}
