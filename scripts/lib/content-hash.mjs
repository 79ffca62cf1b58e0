import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './problem.mjs';

const NEVER = new Set(['node_modules', 'dist', 'coverage', 'test', 'bench', '.git', '.cache', '.swc', 'README.md']);

/** @param {string} name of a file or folder that no build reads */
function isNotAnInput(name) {
  return NEVER.has(name) || name.startsWith('.building-') || /\.(e2e-)?spec\.[cm]?tsx?$/.test(name);
}

/**
 * A hash over names and contents: the same on every machine and after every checkout, whatever the file times.
 * @param {string} root names are taken relative to it
 * @param {string[]} inputs files and folders relative to root; one that does not exist counts as such
 * @param {string[]} [facts] whatever else the result depends on, e.g. the Node version
 * @returns {string}
 */
export function contentHash(root, inputs, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`fact ${fact}\0`);
  for (const input of [...inputs].sort()) add(hash, root, input);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} relative
 */
function add(hash, root, relative) {
  const full = path.join(root, relative);
  const name = relative.split(path.sep).join('/');
  try {
    if (statSync(full).isDirectory()) {
      for (const entry of readdirSync(full).sort()) {
        if (!isNotAnInput(entry)) add(hash, root, path.join(relative, entry));
      }
      return;
    }
    hash.update(`file ${name}\0`).update(createHash('sha256').update(readFileSync(full)).digest());
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    hash.update(`missing ${name}\0`);
  }
}
