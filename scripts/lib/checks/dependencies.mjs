import { toolCheck } from './command.mjs';

/** The dependency rules of docs/architecture.md; scripts/test/dependency-rules.spec.mjs proves that each can fail. */
export const dependencyCheck = toolCheck(
  'dependencies',
  'dependency rules',
  { module: 'dependency-cruiser', bin: 'depcruise' },
  ['--config', '.dependency-cruiser.cjs', 'cloud-api', 'miniprogram', 'packages', 'scripts'],
);
