export { BlindIndex } from './blind-index.js';
export { CryptoModule, masterKeyOf } from './crypto.module.js';
export { CannotOpenError } from './envelope.js';
export { FieldCipher, type FieldPlace } from './field-cipher.js';
export {
  DEFAULT_KEYS_REFUSED,
  isDefaultKey,
  loadOrCreateMasterKey,
  MasterKeyError,
  type MasterKeyFault,
  parseMasterKey,
  refuseDefaultKey,
} from './master-key.js';
export { MasterKeyRing } from './master-key-ring.js';
export { SubjectKeyEntity } from './subject-key.entity.js';
export { type Sealer, SubjectVault } from './subject-vault.js';
