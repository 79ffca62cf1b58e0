export { Consents } from './consents.facade.js';
export { ConsentsModule } from './consents.module.js';
