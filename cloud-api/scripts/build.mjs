import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from '@swc/core';
import { swcOptions } from '@anxin/tooling/swc';
import { build } from 'esbuild';

/**
 * `node scripts/build.mjs <output folder> [<file> <from> <to>]`: the server and its commands with the libraries they use, as few files.
 * Node then opens 14 files at a start instead of 2,309 (the modules in them), which was half of what a start took.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const SRC = path.join(ROOT, 'src');

/** What a start, a command or a test opens by its name: each becomes a file of the same path. */
const ENTRIES = [
  ...['main.ts', 'server.ts'],
  ...['platform/config/index.ts', 'platform/config/settings.ts', 'platform/rich-text/index.ts'],
];

/** Loads every DTO by itself, so it would cut all others into hundreds of small files; and only developers start it. */
const ALONE = 'cli/openapi.ts';

/**
 * Stay where npm put them: they hold machine code, or open files that lie beside their own; or NestJS asks for them in
 * more than one way and must find the same one.
 */
const BESIDE_THEIR_FILES = [
  ...['@node-rs/argon2', 'jsonc-parser', 'libsql', 'pdfkit', 'pino', 'sharp', 'swagger-ui-dist'],
  ...['class-transformer', 'class-validator'],
];

/** What decorators write into has to be there before any file with a decorator is read; the head of each file sees to it. */
const FIRST_OF_ALL = 'reflect-metadata';

/** TypeORM and NestJS ask for these when they are wanted; nobody here wants them. */
const NEVER_INSTALLED = [
  ...['@nestjs/microservices', '@nestjs/websockets', '@nestjs/platform-express', '@fastify/multipart', '@fastify/view'],
  ...['@google-cloud/spanner', '@sap/hana-client', 'better-sqlite3', 'hdb-pool', 'ioredis', 'mongodb', 'mssql'],
  ...['oracledb', 'pg', 'pg-native', 'pg-query-stream', 'react-native-sqlite-storage', 'redis', 'sql.js', 'sqlite3'],
  'typeorm-aurora-data-api-driver',
];

/** Libraries of the old kind expect the names at its end. */
const HEAD = `
import '${FIRST_OF_ALL}';
import { createRequire as anxinCreateRequire } from 'node:module';
import { fileURLToPath as anxinFileURLToPath } from 'node:url';
const require = anxinCreateRequire(import.meta.url);
const __filename = anxinFileURLToPath(import.meta.url);
const __dirname = anxinFileURLToPath(new URL('.', import.meta.url));
`;

/** Of a build that is to be broken on purpose (scripts/lib/proofs): whole path of one of our files, what stands there, what instead. */
const [outdir, brokenFile, from, to] = process.argv.slice(2);

/** swc, and not esbuild, reads our code: NestJS and TypeORM need the types that stand at decorators. */
const ours = {
  name: 'our code',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const { code } = await transform(file === brokenFile ? source.replace(from, () => to) : source, {
        ...swcOptions({ decorators: true }),
        filename: file,
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** A map of the libraries would be read at every start, and tells nobody anything. */
const NO_MAP =
  '\n//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIiJdLCJtYXBwaW5ncyI6IkEifQ==';
const theirs = {
  name: 'libraries without a map',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /node_modules.*\.[cm]?js$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')) + NO_MAP,
      loader: 'js',
    }));
  },
};

const commands = (await readdir(path.join(SRC, 'cli'), { withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
  .map(({ name }) => `cli/${name}`);

if (!outdir) throw new Error('usage: node scripts/build.mjs <output folder>');

/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: ROOT,
  outbase: SRC,
  outdir,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  keepNames: true, // NestJS finds by the names of classes, and a log names them
  sourcemap: true,
  sourcesContent: false,
  chunkNames: 'chunks/[name]-[hash]',
  external: [FIRST_OF_ALL, ...BESIDE_THEIR_FILES, ...NEVER_INSTALLED],
  plugins: [ours, theirs],
  banner: { js: HEAD },
  legalComments: 'none', // every library lies in node_modules with its licence
  logLevel: 'warning',
};
const together = [...ENTRIES, ...commands].filter((file) => file !== ALONE);
await Promise.all([
  build({ ...options, entryPoints: together.map((file) => path.join(SRC, file)), splitting: true }),
  build({ ...options, entryPoints: [path.join(SRC, ALONE)], packages: 'external' }),
]);
