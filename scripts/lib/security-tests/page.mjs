import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from '../paths.mjs';
import { cellName, cellsOfFile } from '../suites.mjs';
import { findProofs, notGreen, readOutcomes } from './proofs.mjs';
import { REQUIREMENTS } from './requirements.mjs';

const PAGE = path.join(ROOT, 'docs', 'security-tests.md');

/**
 * @param {import('./proofs.mjs').Proof[]} proofs
 * @param {Record<string, import('./requirements.mjs').Requirement>} [requirements]
 * @returns {string} in Markdown
 */
export function securityTestsPage(proofs, requirements = REQUIREMENTS) {
  const sections = Object.entries(requirements).map(([id, { asks, withoutTest }]) => {
    const tests = proofs.filter(({ ids }) => ids.includes(id));
    const lines = tests.map(({ file, sentence }) => {
      const cells = cellsOfFile(file).map((cell) => cellName(cell));
      return `- ${sentence}\n  ([${file}](../${file}): ${cells.join(', ')})`;
    });
    return `### ${id} ${asks}\n\n${withoutTest ? `No test: ${withoutTest}.` : lines.join('\n')}\n`;
  });
  const count = new Set(proofs.map(({ file, title }) => `${file}: ${title}`)).size;
  return `# Security requirements and their tests

Made by \`npm run security-tests\` from the titles of the tests. ${count} tests show
${Object.values(requirements).filter(({ withoutTest }) => !withoutTest).length} requirements of OWASP ASVS 5.0. After the full run (\`CI=true npm test\`), \`npm run check security-tests\` reads
its reports: a test below that did not run, or did not pass in each place named behind it, fails the check, and so does a
requirement without a test.

${sections.join('\n')}`;
}

/**
 * @param {import('./proofs.mjs').Proof[]} proofs
 * @param {Record<string, import('./requirements.mjs').Requirement>} [requirements]
 * @returns {string[]} requirements without a test, tests of none, and excuses that are none any more
 */
export function requirementGaps(proofs, requirements = REQUIREMENTS) {
  const shown = new Set(proofs.flatMap(({ ids }) => ids));
  return [
    ...Object.entries(requirements).flatMap(([id, { withoutTest }]) => {
      if (!withoutTest && !shown.has(id)) return [`no test shows ${id}`];
      return withoutTest && shown.has(id) ? [`${id} is said to need no test, and has one`] : [];
    }),
    ...proofs.flatMap(({ file, title, ids }) =>
      ids
        .filter((id) => !(id in requirements))
        .map((id) => `${file}: "${title}" shows ${id}, which is not on the list`),
    ),
  ];
}

/**
 * @param {{ check: boolean }} options check: leave the file as it is
 * @returns {boolean} whether the page was not what the tests say
 */
export function writeSecurityTestsPage({ check }) {
  const wanted = securityTestsPage(findProofs(ROOT));
  if (readFileSync(PAGE, { encoding: 'utf8', flag: 'a+' }) === wanted) return false;
  if (!check) writeFileSync(PAGE, wanted);
  return true;
}

/** @returns {string[]} what is wrong after a full run */
export function securityTestProblems() {
  const proofs = findProofs(ROOT);
  return [
    ...(writeSecurityTestsPage({ check: true })
      ? ['docs/security-tests.md is not what the tests say; run: npm run security-tests']
      : []),
    ...requirementGaps(proofs),
    ...notGreen(proofs, readOutcomes(path.join(CACHE, 'reports'), ROOT)),
  ];
}
