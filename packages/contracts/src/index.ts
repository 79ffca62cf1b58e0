export * from './error-codes.js';
export type { components, operations, paths } from './generated/api.js';
export * from './lists.js';
