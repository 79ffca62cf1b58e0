export { Data, dataRulesOf, type DataClassName, type DataRules } from './data-class.js';
export { isEmbedded, openDataSource, type Schema } from './data-source.js';
export { isDuplicateKey, isTransientConflict } from './database-errors.js';
export { migrate } from './migrate.js';
export { instantOf, type SqlValue } from './prepared-sql.js';
export { UnitOfWork } from './unit-of-work.js';
