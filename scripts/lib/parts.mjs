import { existsSync } from 'node:fs';
import { findMariadb, findProgram } from './mariadb.mjs';

/** Parts of the machine that some suites need, and the one line that installs each. */
export const PARTS = {
  chromium: {
    title: 'Chromium',
    install: 'apt-get install chromium fonts-noto-cjk   (or set CHROMIUM_PATH)',
    isThere: () => findChromium() !== undefined,
  },
  mariadb: { title: 'MariaDB', install: 'apt-get install mariadb-server', isThere: () => findMariadb() !== undefined },
};

/** @typedef {keyof typeof PARTS} Part */

/** @returns {string | undefined} path of the browser the tests use */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : findProgram('chromium');
}
