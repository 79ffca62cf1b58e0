import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Lint rules of the whole repository. Prettier owns the layout, TypeScript the names; here stands what neither sees.
 * Each rule of our own has a test in scripts/test/lint-rules.spec.mjs that shows it failing.
 */

const CHINESE = '/[\\u3400-\\u9fff]/';

/** Time and chance come from outside, so that a test can set them. */
const CLOCK_AND_RANDOM = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Inject the clock (platform/clock, shared clock): a test cannot set Date.now.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Inject the clock: `new Date()` without an argument reads the real time.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Inject the random source: Math.random can be neither seeded nor trusted.',
  },
];

const NO_CHINESE = ['Literal', 'TemplateElement', 'JSXText'].map((kind) => ({
  selector: kind === 'TemplateElement' ? `TemplateElement[value.raw=${CHINESE}]` : `${kind}[value=${CHINESE}]`,
  message: 'What a user reads lives in locales/ (or the error catalogue, the demo county, the instruments).',
}));

/** Configuration is read and validated at one place, at boot. */
const NO_ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only platform/config reads process.env; inject the configuration.',
};

/** With `import type` the class is gone at run time, and Nest validates nothing, silently. */
const NO_TYPE_IMPORT_OF_REQUESTS = [
  {
    selector: "ImportDeclaration[importKind='type'][source.value=/\\.request(\\.js)?$/]",
    message: '`import type` of a request DTO switches its validation off: import the class.',
  },
  {
    selector: "ImportDeclaration[source.value=/\\.request(\\.js)?$/] > ImportSpecifier[importKind='type']",
    message: '`type` before a request DTO switches its validation off: import the class.',
  },
];

const restricted = (...lists) => ['error', ...lists.flat()];

/** Where the real clock and the real random source live. */
const CLOCK_FOLDERS = ['**/clock/**', '**/clock.ts', '**/*.clock.ts', '**/random/**', '**/random.ts', '**/*.random.ts'];
const SPECS = ['**/*.spec.{ts,tsx}', '**/*.e2e-spec.ts', '**/test/**'];
/** Where Chinese belongs. */
const CHINESE_HOME = [
  'miniprogram/src/**/locales/**',
  'cloud-api/src/**/locales/**',
  'cloud-api/src/**/*.errors.ts',
  'cloud-api/src/database/demo/**',
  'cloud-api/src/**/demo/**',
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/.building-*/**',
      '**/.cache/**',
      '**/coverage/**',
      '**/.swc/**',
      'packages/contracts/src/generated/**',
      'cloud-api/src/metadata.ts',
      'scripts/test/fixtures/**',
    ],
  },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers and booleans in messages are what template literals are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Nest modules and decorated holders are classes without members, by design.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Cutting text into code points is what counting characters means here; nothing is cut apart for display.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // DTO and entity classes are shapes of plain data, made by from() and by the database: literals are welcome.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': restricted(CLOCK_AND_RANDOM),
    },
  },
  {
    files: ['cloud-api/src/**/*.ts'],
    rules: { 'no-restricted-syntax': restricted(CLOCK_AND_RANDOM, NO_CHINESE, [NO_ENVIRONMENT]) },
  },
  {
    files: ['cloud-api/src/**/*.controller.ts'],
    rules: {
      'no-restricted-syntax': restricted(CLOCK_AND_RANDOM, NO_CHINESE, [NO_ENVIRONMENT], NO_TYPE_IMPORT_OF_REQUESTS),
    },
  },
  {
    // Decorated constructors: dependency injection reads parameter types at run time.
    files: ['cloud-api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['cloud-api/src/platform/config/**/*.ts', 'cloud-api/src/main.ts', 'cloud-api/src/cli/**/*.ts'],
    rules: { 'no-restricted-syntax': restricted(CLOCK_AND_RANDOM, NO_CHINESE) },
  },
  {
    files: ['cloud-api/src/cli/**/*.ts', 'cloud-api/src/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['miniprogram/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': restricted(CLOCK_AND_RANDOM, NO_CHINESE),
    },
  },
  { files: CHINESE_HOME, rules: { 'no-restricted-syntax': restricted(CLOCK_AND_RANDOM) } },
  { files: CLOCK_FOLDERS, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: SPECS,
    rules: {
      // Tests read Chinese off the screen and set the environment of what they start; time stays injected.
      'no-restricted-syntax': restricted(CLOCK_AND_RANDOM),
      'no-console': 'error',
      // Jest's matchers take methods apart and its mocks return promises nobody awaits.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A test double fulfils an async interface without waiting for anything.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
          ...['setImmediate', 'fetch', 'AbortController', 'AbortSignal', 'structuredClone', 'performance'],
          ...['TextDecoder', 'TextEncoder', 'URLSearchParams', 'queueMicrotask'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  // Half of it runs in the page, half in Node; tsc knows the names of both.
  { files: ['scripts/lib/pictures/**'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.cjs', '**/babel.config.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
);
