import { describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lockHolder, tryLock } from '../lib/lock.mjs';
import { identify } from '../lib/process-identity.mjs';
import { emptyFolder, program } from './world.mjs';

const TAKE = `
  const { tryLock } = await import('$LIB/lock.mjs');
  const attempt = tryLock(process.argv[1], '.lock', 'other');
  console.log('lock' in attempt ? 'won' : 'lost');
  await new Promise((resolve) => setTimeout(resolve, 60_000));`;

/** @param {string} folder @param {object} owner */
function plant(folder, owner) {
  mkdirSync(path.join(folder, '.lock-1'));
  writeFileSync(path.join(folder, '.lock-1', 'owner.json'), JSON.stringify({ process: owner, purpose: 'planted' }));
  writeFileSync(path.join(folder, '.lock-1', 'heartbeat'), '');
  return path.join(folder, '.lock-1', 'heartbeat');
}

describe('a lock between processes', () => {
  it('is held by one, who is named to the other, and free again after the release', () => {
    const folder = emptyFolder();
    const first = tryLock(folder, '.lock', 'npm start');
    expect(first).toHaveProperty('lock');
    expect(tryLock(folder, '.lock', 'again')).toMatchObject({
      heldBy: { purpose: 'npm start', process: { pid: process.pid } },
    });
    first.lock.release();
    expect(lockHolder(folder, '.lock')).toBeUndefined();
    expect(tryLock(folder, '.lock', 'again')).toHaveProperty('lock');
  });

  it('of a killed process is taken over', async () => {
    const folder = emptyFolder();
    const other = program(TAKE, [folder]);
    await other.line('won');
    expect(tryLock(folder, '.lock', 'me')).toMatchObject({
      heldBy: { purpose: 'other', process: { pid: other.child.pid } },
    });
    other.child.kill('SIGKILL');
    await other.ended;
    expect(tryLock(folder, '.lock', 'me')).toHaveProperty('lock');
  });

  it('is taken over when another process got the pid of its dead holder', () => {
    const folder = emptyFolder();
    plant(folder, { ...identify(), startedAt: 'long before this process' });
    expect(tryLock(folder, '.lock', 'me')).toHaveProperty('lock');
  });

  it('goes to exactly one of many that take over a dead one at the same moment', async () => {
    const folder = emptyFolder();
    plant(folder, { ...identify(), startedAt: 'long before this process' });
    const racers = Array.from({ length: 6 }, () => program(TAKE, [folder]));
    const said = await Promise.all(
      racers.map(({ line }) => Promise.race([line('won').then(() => 'won'), line('lost').then(() => 'lost')])),
    );
    racers.forEach(({ child }) => child.kill('SIGKILL'));
    await Promise.all(racers.map(({ ended }) => ended));
    expect(said.filter((word) => word === 'won')).toHaveLength(1);
    expect(said.filter((word) => word === 'lost')).toHaveLength(5);
    expect(readdirSync(folder).filter((name) => name.includes('new'))).toEqual([]);
  });

  it('of another machine holds while its heartbeat is fresh, and is taken over when it fell silent', () => {
    const folder = emptyFolder();
    const heartbeat = plant(folder, { pid: 1, startedAt: '1', machine: 'elsewhere' });
    expect(tryLock(folder, '.lock', 'me')).toMatchObject({ heldBy: { purpose: 'planted' } });
    utimesSync(heartbeat, 1_000_000, 1_000_000);
    expect(tryLock(folder, '.lock', 'me')).toHaveProperty('lock');
  });
});
