import './platform.errors.js';

export { DomainError, defineErrors, definedErrorCodes, errorBody, type FieldProblem } from './domain-error.js';
export { ErrorFilter } from './error.filter.js';
