import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installedTool } from './build.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';
import { lastLines, runLogged } from './run.mjs';

const PAGE = path.join(ROOT, 'docs', 'access-matrix.md');
const MADE = path.join(CACHE, 'access-matrix.md');
const TEST = 'test/platform/access-matrix-page';

/**
 * The expectations are TypeScript beside the test that asks the server; the test that compares them with the page leaves
 * what the page should be.
 * @returns {Promise<boolean>} whether the page was another
 */
export async function writeAccessMatrix() {
  rmSync(MADE, { force: true });
  const jest = installedTool({ module: 'jest', bin: 'jest' });
  const args = ['--experimental-vm-modules', jest, '--config', 'cloud-api/jest.e2e.config.mjs', TEST];
  const { log } = await runLogged('access matrix', process.execPath, args);
  if (!existsSync(MADE)) {
    throw new Problem('The page of the access matrix could not be made.', 'What its test said is above.', {
      details: lastLines(log, 30),
    });
  }
  const wanted = readFileSync(MADE, 'utf8');
  if (existsSync(PAGE) && readFileSync(PAGE, 'utf8') === wanted) return false;
  writeFileSync(PAGE, wanted);
  return true;
}
