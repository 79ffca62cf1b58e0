export { clientVersionHook } from './client-version.js';
export { NoStore } from './no-store.interceptor.js';
export { ReceivedAt, receivedAtHook } from './received-at.js';
export { serveWebsite } from './website.js';
