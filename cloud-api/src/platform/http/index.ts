export { clientVersionHook } from './client-version.js';
export { serveWebsite } from './website.js';
