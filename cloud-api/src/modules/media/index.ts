export { MediaFacade } from './media.facade.js';
export { MediaModule } from './media.module.js';
export { type MediaReferencePort, MediaReferences } from './media-references.js';
