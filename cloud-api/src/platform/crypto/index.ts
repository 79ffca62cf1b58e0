export { BlindIndex } from './blind-index.js';
export { CryptoModule } from './crypto.module.js';
export { DerivedKeys } from './derived-keys.js';
export { FieldCipher, type FieldPlace } from './field-cipher.js';
export { SubjectKeyEntity } from './subject-key.entity.js';
export { SubjectVault } from './subject-vault.js';
