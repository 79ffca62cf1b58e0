import { jestPreset } from '@anxin/tooling/jest';

export default jestPreset({
  decorators: true,
  setupFiles: ['reflect-metadata'],
  testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
  testTimeout: 300_000,
});
