export { findChromium, launchChromium, launchChromiumServer } from './driver/chromium.js';
export { launchWeapp } from './driver/launch-weapp.js';
export type { LaunchWeappOptions } from './driver/options.js';
export type { WeappApp } from './driver/weapp-app.js';
export { WeappRunError } from './driver/weapp-error.js';
export { serveWeapp } from './server/serve-weapp.js';
export type { SetDataRecord } from './web/protocol.js';
