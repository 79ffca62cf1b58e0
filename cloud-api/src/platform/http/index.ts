export { clientVersionHook } from './client-version.js';
export { type PageText, PageTexts } from './page-texts.js';
export { ReceivedAt, receivedAtHook } from './received-at.js';
export { securityHeadersHook } from './security-headers.js';
export { type Bytes, sendRange } from './send-range.js';
export { transportOptions, UPLOAD_TYPE } from './transport.js';
export { serveWebsite } from './website.js';
