export { FastValidationPipe } from './fast-validation.pipe.js';
