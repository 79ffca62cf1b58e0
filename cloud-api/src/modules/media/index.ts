export { MediaFacade } from './media.facade.js';
export { MediaModule } from './media.module.js';
export { MediaReferences } from './media-references.js';
