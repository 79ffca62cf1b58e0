import { describe, expect, it, jest } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { claimDataFolder, deleteDataFolder, lockDataFolder } from '../lib/data-folder.mjs';
import { reset } from '../lib/reset.mjs';
import { emptyFolder, writeFiles } from './world.mjs';

function dataFolder() {
  const folder = path.join(emptyFolder(), 'data');
  claimDataFolder(folder);
  writeFiles(folder, { 'anxin.db': 'rows', 'keys/master': 'secret' });
  return folder;
}

/** @param {string} folder @param {string} answer @param {object} [more] */
function world(folder, answer, more = {}) {
  const question = jest.fn(() => Promise.resolve(answer));
  const lines = [];
  return { env: { DATA_DIR: folder, ...more }, question, say: (/** @type {string} */ line) => lines.push(line), lines };
}

describe('npm run reset', () => {
  it('deletes the data folder after a yes', async () => {
    const folder = dataFolder();
    const here = world(folder, 'yes');
    expect(await reset([], here)).toBe(0);
    expect(here.question).toHaveBeenCalledTimes(1);
    expect(readdirSync(path.dirname(folder))).toEqual([]);
  });

  it.each(['no', '', 'yess', 'maybe'])('deletes nothing after "%s"', async (answer) => {
    const folder = dataFolder();
    expect(await reset([], world(folder, answer))).toBe(1);
    expect(existsSync(path.join(folder, 'anxin.db'))).toBe(true);
  });

  it('does not ask with --yes', async () => {
    const folder = dataFolder();
    const here = world(folder, 'no');
    expect(await reset(['--yes'], here)).toBe(0);
    expect(here.question).not.toHaveBeenCalled();
    expect(existsSync(folder)).toBe(false);
  });

  it('refuses a folder that is not ours, even with --yes', async () => {
    const folder = emptyFolder();
    writeFiles(folder, { 'thesis.docx': 'years of work' });
    await expect(reset(['--yes'], world(folder, 'yes'))).rejects.toThrow(
      /is not an Anxin data folder: nothing was deleted/,
    );
    expect(existsSync(path.join(folder, 'thesis.docx'))).toBe(true);
    expect(() => deleteDataFolder(folder)).toThrow(/nothing was deleted/);
  });

  it('refuses while the server runs on it', async () => {
    const folder = dataFolder();
    const lock = lockDataFolder(folder, 'npm start');
    await expect(reset(['--yes'], world(folder, 'yes'))).rejects.toThrow(
      /in use by "npm start" \(pid \d+\).*Stop it first/,
    );
    expect(existsSync(path.join(folder, 'anxin.db'))).toBe(true);
    lock.release();
  });

  it('wants the name of the database typed, --yes or not', async () => {
    const folder = dataFolder();
    const here = world(folder, 'anxni', { DATABASE_URL: 'mysql://u@db.example/anxin' });
    expect(await reset(['--yes'], here)).toBe(1);
    expect(here.question).toHaveBeenCalledWith(expect.stringContaining('Type the name of the database'));
    expect(here.lines.join('\n')).toContain('our tables in the database "anxin" at db.example:3306');
    expect(existsSync(path.join(folder, 'anxin.db'))).toBe(true);
  });

  it('has nothing to do where there is no data', async () => {
    const here = world(path.join(emptyFolder(), 'none'), 'yes');
    expect(await reset([], here)).toBe(0);
    expect(here.question).not.toHaveBeenCalled();
  });
});

describe('claiming a data folder', () => {
  it('refuses one that holds something else', () => {
    const folder = emptyFolder();
    writeFiles(folder, { 'thesis.docx': '' });
    expect(() => claimDataFolder(folder)).toThrow(/it is not empty \(thesis\.docx\)\. Point DATA_DIR/);
  });

  it('accepts a new one, an empty one, and its own', () => {
    const folder = path.join(emptyFolder(), 'new');
    claimDataFolder(folder);
    claimDataFolder(folder);
    claimDataFolder(emptyFolder());
    expect(readdirSync(folder)).toEqual(['.anxin-data']);
  });
});
