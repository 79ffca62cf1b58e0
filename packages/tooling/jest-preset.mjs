import { swcOptions } from './swc-options.mjs';

/**
 * Jest as ESM over TypeScript, shared by every Node package.
 * Run with `node --experimental-vm-modules`; `scripts/test.mjs` does.
 *
 * @param {{ decorators?: boolean, testMatch?: string[], setupFiles?: string[], testTimeout?: number }} [options]
 *   decorators: emit TypeScript decorator metadata (NestJS needs it); testTimeout: milliseconds.
 */
export function jestPreset({
  decorators = false,
  testMatch = ['<rootDir>/src/**/*.spec.ts'],
  setupFiles = [],
  testTimeout = 30_000,
} = {}) {
  return {
    testEnvironment: 'node',
    testMatch,
    setupFiles,
    testTimeout,
    // What a file loaded is never let go of (modules of `node:vm`): one process for sixty files holds four gigabytes, and
    // does little but collect garbage. Beyond this much it is replaced after the file that it is at.
    workerIdleMemoryLimit: '1GB',
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    transform: {
      '^.+\\.ts$': ['@swc/jest', swcOptions({ decorators })],
    },
  };
}
