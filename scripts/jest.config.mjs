/** The scripts are plain ESM: nothing is transformed. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.spec.mjs'],
  transform: {},
  moduleFileExtensions: ['mjs', 'js', 'json'],
  testTimeout: 30_000,
};
