import { jestPreset } from '@anxin/tooling/jest';

/** The clients as they are used: built, against the built server. TEST_CLIENT and TEST_DATABASE say which. */
export default {
  ...jestPreset({ testMatch: ['<rootDir>/test/slice/**/*.e2e-spec.ts'], testTimeout: 300_000 }),
  globalSetup: '<rootDir>/test/slice/set-up.mjs',
  globalTeardown: '<rootDir>/test/slice/tear-down.mjs',
};
