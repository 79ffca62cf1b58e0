import { cleanTreeCheck, commitMessagesCheck } from './git.mjs';
import { toolCheck } from './command.mjs';
import { dependencyCheck } from './dependencies.mjs';
import { lockfileCheck } from './lockfile.mjs';
import { migrationDriftCheck } from './migration-drift.mjs';
import { openapiCheck } from './openapi.mjs';
import { securityTestsCheck } from './security-tests.mjs';
import { settingsCheck } from './settings.mjs';
import { typeCheck } from './types.mjs';

/** @type {import('./command.mjs').Check[]} in the order they run; what looks at the tree afterwards comes last */
export const CHECKS = [
  toolCheck('format', 'formatting', { module: 'prettier', bin: 'prettier' }, ['--check', '--log-level', 'warn', '.']),
  toolCheck('lint', 'typed lint', { module: 'eslint', bin: 'eslint' }, ['--max-warnings', '0', '.'], { lines: 200 }),
  typeCheck,
  dependencyCheck,
  toolCheck('dead-code', 'dead code', { module: 'knip', bin: 'knip' }, ['--no-progress']),
  openapiCheck,
  settingsCheck,
  migrationDriftCheck,
  securityTestsCheck,
  lockfileCheck,
  commitMessagesCheck,
  cleanTreeCheck,
];
