import { jestPreset } from '@anxin/tooling/jest';

export default {
  ...jestPreset({ testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'] }),
  globalSetup: '<rootDir>/test/set-up.mjs',
  globalTeardown: '<rootDir>/test/tear-down.mjs',
};
