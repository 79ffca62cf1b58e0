export { Consents } from './consents.facade.js';
export { ConsentsModule } from './consents.module.js';
export type { SharingText } from './sharing-text.js';
export type { ConsentTerms } from './consents.repository.js';
