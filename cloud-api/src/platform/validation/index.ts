export { FastValidationPipe } from './fast-validation.pipe.js';
export { ID, IsId, PathNames } from './ids.js';
export { PathIdsGuard } from './path-ids.guard.js';
export { valueRule } from './request-schema.js';
