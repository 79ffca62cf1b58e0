export type { ByteRange, FileStorage } from './file-storage.js';
export { FileMissingError } from './file-storage.js';
export { filesFolder, LocalFileStorage } from './local-file-storage.js';
export { StorageModule } from './storage.module.js';
