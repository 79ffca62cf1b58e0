import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../problem.mjs';
import { reportName } from '../run-cell.mjs';
import { cellName, cells, cellsOfFile, SUITES } from '../suites.mjs';

/**
 * A test whose title ends with the requirements it shows, e.g. `it('... (ASVS 8.2.1, 8.2.2)', ...)`.
 * @typedef {object} Proof
 * @property {string} file relative to the root, with forward slashes
 * @property {string} title as Jest reports it
 * @property {string} sentence the title without the ids
 * @property {string[]} ids
 */

/** A literal that ends like this is a title wherever it stands: the tables before `it.each` titles cannot be read by a pattern. */
const TITLE = /(['"`])((?:\\.|(?!\1)[^\\\n])*?) \(ASVS ([\d., ]+)\)\1/g;
/** What Jest puts in place of a row of a table, e.g. "%s" or "$name". */
const PLACEHOLDER = /%[a-z#]|\$[\w.]+/gi;
/** Of each suite, without what is installed. */
const FOLDERS = SUITES.flatMap(({ folder }) => [`${folder}/src`, `${folder}/test`]);
const SPEC = /\.(?:spec|e2e-spec)\.(?:tsx?|mjs)$/;

/**
 * @param {string} root
 * @returns {Proof[]} by file and place
 */
export function findProofs(root) {
  return FOLDERS.filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, name.replaceAll('\\', '/')),
      ),
    )
    .filter((file) => SPEC.test(file))
    .sort()
    .flatMap((file) => proofsOf(file, readFileSync(path.join(root, file), 'utf8')));
}

/**
 * @param {string} file
 * @param {string} source
 * @returns {Proof[]}
 */
export function proofsOf(file, source) {
  return [...source.matchAll(TITLE)].map(([, quote, words, ids]) => {
    const sentence = String(words).replace(/\\(.)/g, '$1');
    if (quote === '`' && sentence.includes('${')) {
      throw new Problem(
        `${file}: the title "${sentence}" is computed.`,
        'A test that shows a requirement has a plain title.',
      );
    }
    return { file, title: `${sentence} (ASVS ${ids})`, sentence, ids: String(ids).split(/, ?/) };
  });
}

/**
 * What a test's title became in each cell that ran it.
 * @typedef {{ cell: string, file: string, title: string, passed: boolean }} Outcome
 *
 * @param {string} folder of the reports of the last run
 * @param {string} root
 * @returns {Outcome[]}
 */
export function readOutcomes(folder, root) {
  const reports = cells({ everything: true }).map((cell) => reportName(cellName(cell)));
  return reports.flatMap((report) => {
    const file = path.join(folder, `${report}.json`);
    if (!existsSync(file)) return [];
    /** @type {{ name?: string, assertionResults: { title: string, status: string }[] }[]} */
    const files = JSON.parse(readFileSync(file, 'utf8')).testResults;
    return files.flatMap(({ name = '', assertionResults }) =>
      assertionResults.map(({ title, status }) => ({
        cell: report,
        file: path.relative(root, name).replaceAll('\\', '/'),
        title,
        passed: status === 'passed',
      })),
    );
  });
}

/**
 * @param {Proof[]} proofs
 * @param {Outcome[]} outcomes
 * @returns {string[]} one sentence each: a test that was not seen green everywhere it should be
 */
export function notGreen(proofs, outcomes) {
  return proofs.flatMap(({ file, title }) => {
    const pattern = new RegExp(
      `^${title
        .split(PLACEHOLDER)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}$`,
      's',
    );
    const rows = outcomes.filter((one) => one.file === file && pattern.test(one.title));
    return cellsOfFile(file)
      .map((cell) => cellName(cell))
      .filter((cell) => {
        const here = rows.filter((one) => one.cell === reportName(cell));
        return here.length === 0 || here.some(({ passed }) => !passed);
      })
      .map((cell) => `${file}: "${title}" was not seen green in ${cell}`);
  });
}
