export { clientVersionHook } from './client-version.js';
export { NoStore } from './no-store.interceptor.js';
export { serveWebsite } from './website.js';
