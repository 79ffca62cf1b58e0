import type { Clock } from '../clock/index.js';
import type { AppConfig } from '../config/index.js';
import type { FileStorage } from './file-storage.js';
import { filesFolder, LocalFileStorage } from './local-file-storage.js';
import { S3FileStorage } from './s3-file-storage.js';

/** The one that the settings name. */
export function openFileStorage({ dataDir, bucket }: Pick<AppConfig, 'bucket' | 'dataDir'>, clock: Clock): FileStorage {
  return bucket ? new S3FileStorage(bucket, clock) : new LocalFileStorage(filesFolder(dataDir));
}
