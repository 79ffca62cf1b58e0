/**
 * The dependency rules of docs/architecture.md. Each says why it exists;
 * scripts/test/dependency-rules.spec.mjs breaks every one of them on purpose and expects to be told.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file in two places: neither can be read, tested or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere fails only when it is first run, perhaps at a user.',
      severity: 'error',
      from: { pathNot: '^miniprogram/src/assets' },
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-stand-alone',
      comment:
        'Rule 1. contracts, instruments and disclosure import nothing outside themselves: they run on a phone, in the server and in a browser, and can be audited by reading one folder.',
      severity: 'error',
      from: { path: '^packages/(contracts|instruments|disclosure)/src/', pathNot: '[.]spec[.]ts$' },
      to: { pathNot: '^packages/$1/src/' },
    },
    {
      name: 'client-knows-contracts-and-risk-only',
      comment:
        'Rule 2. The client may use contracts and the small instruments/risk entry (help must show at once, also offline). Scoring keys and norms stay on the server, which alone scores; the server itself is reached over HTTP.',
      severity: 'error',
      from: { path: '^miniprogram/src/' },
      to: {
        path: '^(cloud-api|packages)/|^node_modules/@anxin/',
        pathNot: '^packages/contracts/(src|dist)/index[.]|^packages/instruments/(src|dist)/risk[.]',
      },
    },
    {
      name: 'packages-by-name',
      comment:
        'Rule 3. A package is what its "exports" say. A deep path (../../packages/x/src/y) couples to what it may change any day.',
      severity: 'error',
      from: { path: '^(cloud-api|miniprogram|packages/[^/]+)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: '^$1/',
      },
    },
    {
      name: 'packages-through-their-entries',
      comment: 'Rule 3, the other half: only the entry files that "exports" names are reachable from outside.',
      severity: 'error',
      from: { path: '^(cloud-api|miniprogram|packages/([^/]+))/' },
      to: {
        path: '^packages/([^/]+)/dist/',
        pathNot: ['^packages/[^/]+/dist/(index|risk|fake/index)[.]', '^packages/$2/dist/'],
      },
    },
    {
      name: 'nobody-imports-applications',
      comment: 'cloud-api and miniprogram are applications: packages and scripts start them, nobody imports them.',
      severity: 'error',
      from: { pathNot: '^(cloud-api|miniprogram)/' },
      to: { path: '^(cloud-api|miniprogram)/' },
    },
    {
      name: 'server-and-client-meet-over-http',
      comment: 'Rule 2 seen from the server: it never imports the client.',
      severity: 'error',
      from: { path: '^cloud-api/' },
      to: { path: '^miniprogram/' },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'Rule 4. platform/ is what every module stands on; if it knew one, nothing could be taken apart again.',
      severity: 'error',
      from: { path: '^cloud-api/src/platform/' },
      to: { path: '^cloud-api/src/modules/' },
    },
    {
      name: 'modules-through-their-index',
      comment:
        "Rule 4. Another module is its index.ts: facade, ids, events. Whoever reaches its entities or repositories goes around that module's access rules.",
      severity: 'error',
      from: { path: '^cloud-api/src/modules/([^/]+)/' },
      to: {
        path: '^cloud-api/src/modules/([^/]+)/',
        pathNot: ['^cloud-api/src/modules/$1/', '^cloud-api/src/modules/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'policy-and-state-are-pure',
      comment:
        'Rule 5. A decision that touches no database, request or service can be tested with a table and read by a lawyer.',
      severity: 'error',
      from: { path: '^cloud-api/src/modules/.+[.](policy|state)[.]ts$' },
      to: {
        path: '[.](service|repository|entity|controller|module|facade|job)[.]ts$|^cloud-api/src/(platform|database)/',
        pathNot: '^cloud-api/src/platform/(errors|access|clock)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'policy-and-state-use-no-library',
      comment: 'Rule 5, the other half: a decision needs neither a framework nor Node.',
      severity: 'error',
      from: { path: '^cloud-api/src/modules/.+[.](policy|state)[.]ts$' },
      to: {
        pathNot: '^packages/(contracts|instruments|disclosure)/',
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    {
      name: 'controllers-call-services',
      comment:
        'Rule 5. controller → service → repository → entity: a controller that queries has skipped the rules between.',
      severity: 'error',
      from: { path: '^cloud-api/src/modules/.+[.]controller[.]ts$' },
      to: { path: '[.](repository|entity)[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'entities-and-repositories-look-down',
      comment: 'Rule 5 from below: what stores does not know who asks.',
      severity: 'error',
      from: { path: '^cloud-api/src/modules/.+[.](entity|repository)[.]ts$' },
      to: { path: '[.](controller|service)[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-do-not-know-each-other',
      comment:
        'Rule 6. A feature is a subpackage that is loaded alone; an import of another would pull both into the main package.',
      severity: 'error',
      from: { path: '^miniprogram/src/features/([^/]+)/' },
      to: { path: '^miniprogram/src/features/', pathNot: '^miniprogram/src/features/$1/' },
    },
    {
      name: 'shared-knows-no-page',
      comment: 'Rule 6. Pages and features compose what is shared, never the other way round.',
      severity: 'error',
      from: { path: '^miniprogram/src/shared/' },
      to: { path: '^miniprogram/src/(pages|features|app)/' },
    },
    {
      name: 'model-is-plain',
      comment:
        'Rule 6. Logic lives in model/ as plain functions and hooks: what imports a page or its ui cannot be tested without one.',
      severity: 'error',
      from: { path: '^miniprogram/src/features/[^/]+/model/', pathNot: '[.]spec[.]tsx?$' },
      to: { path: '^miniprogram/src/features/[^/]+/(pages|ui)/' },
    },
    {
      name: 'scripts-need-nothing-installed',
      comment: 'The scripts run on a fresh clone before anything is installed: Node itself is all they have.',
      severity: 'error',
      from: {
        path: '^scripts/',
        pathNot: '^scripts/(pictures|preview-weapp|test/|lib/(pictures|preview|proofs|mutation))',
      },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'tests-stay-tests',
      comment: 'What ships does not lean on test code.',
      severity: 'error',
      from: { path: '^(cloud-api|miniprogram|packages/[^/]+)/src/', pathNot: '[.]spec[.]tsx?$' },
      to: { path: '[.](e2e-)?spec[.]tsx?$|^(cloud-api|miniprogram|packages/[^/]+)/test/' },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'A package that is only there by hoisting disappears with the next install of something else.',
      severity: 'error',
      from: { path: '^(cloud-api|miniprogram|packages/[^/]+)/src/', pathNot: '[.]spec[.]tsx?$|[.]d[.]ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    exclude: {
      path: [
        '(^|/)(coverage|[.]cache|[.]building-[^/]*)/',
        '^scripts/test/fixtures/',
        '^[^/]+/dist/',
        '^packages/[^/]+/dist/.+[.]map$',
      ],
    },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    moduleSystems: ['es6', 'cjs'],
    tsConfig: { fileName: require('node:path').join(__dirname, 'miniprogram', 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: [
        '.ts',
        '.tsx',
        '.mjs',
        '.js',
        '.cjs',
        '.json',
        '.d.ts',
        '.weapp.ts',
        '.h5.ts',
        '.weapp.tsx',
        '.h5.tsx',
      ],
    },
  },
};
