export { cleanPictures, MOST_UPLOAD_BYTES } from './clean-picture.js';
