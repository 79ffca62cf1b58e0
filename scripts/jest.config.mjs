/** The scripts are plain ESM: nothing is transformed. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.spec.mjs'],
  setupFiles: ['<rootDir>/test/own-cache.mjs'],
  transform: {},
  moduleFileExtensions: ['mjs', 'js', 'json'],
  testTimeout: 60_000,
};
