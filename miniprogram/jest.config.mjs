import { jestPreset } from '@anxin/tooling/jest';

const { testTimeout, workerIdleMemoryLimit, ...preset } = jestPreset();
const [, [transformer, options]] = Object.entries(preset.transform)[0];

/** jsdom, one client's half of every platform module, and stand-ins for Taro only. */
const client = (name, testMatch, ignored) => ({
  ...preset,
  displayName: name,
  testEnvironment: 'jsdom',
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...ignored],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // `./x` finds x.<client>.ts before x.ts, as the client's build does
  moduleFileExtensions: [`${name}.ts`, `${name}.tsx`, 'ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@tarojs/taro$': '<rootDir>/test/stubs/taro.ts',
    '^@tarojs/components$': '<rootDir>/test/stubs/components.tsx',
    '\\.css$': '<rootDir>/test/stubs/css.ts',
  },
  setupFiles: [`<rootDir>/test/setup-${name}.ts`],
  setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
  transform: {
    '^.+\\.tsx?$': [
      transformer,
      {
        ...options,
        jsc: {
          ...options.jsc,
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
});

const WEAPP = '[.]weapp[.]spec[.]tsx?$';
const h5 = client(
  'h5',
  ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx', '<rootDir>/test/*.spec.ts'],
  [WEAPP],
);
const weapp = client('weapp', ['<rootDir>/src/**/*.weapp.spec.ts', '<rootDir>/src/**/*.weapp.spec.tsx'], []);

/** `x.spec.ts` runs as the website, `x.weapp.spec.ts` as the mini-program. */
export default { testTimeout, workerIdleMemoryLimit, projects: [h5, weapp] };
