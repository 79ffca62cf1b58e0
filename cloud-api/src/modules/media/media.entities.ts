import { MediaEntity } from './media.entity.js';
import { UploadEntity } from './upload.entity.js';
import { UploadPartEntity } from './upload-part.entity.js';

/** For src/database/entities.ts. */
export const MEDIA_ENTITIES = [MediaEntity, UploadEntity, UploadPartEntity];
