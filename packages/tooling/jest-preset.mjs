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
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    transform: {
      '^.+\\.ts$': ['@swc/jest', swcOptions({ decorators })],
    },
  };
}
