export * from './error-codes.js';
export * from './lists.js';
