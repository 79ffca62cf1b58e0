export { FileAddresses } from './file-addresses.js';
export { FileMissingError, FileStorage } from './file-storage.js';
export { filesFolder, LocalFileStorage } from './local-file-storage.js';
export { StorageModule } from './storage.module.js';
