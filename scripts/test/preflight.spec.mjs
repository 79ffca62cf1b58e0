import { describe, expect, it } from '@jest/globals';
import http from 'node:http';
import net from 'node:net';
import { nodeIsNewEnough } from '../lib/node-version.mjs';
import {
  checkDatabaseReachable,
  checkDiskSpace,
  checkPortFree,
  checkWritable,
  parseDatabaseUrl,
  readPort,
} from '../lib/preflight.mjs';
import { inPlainWords } from '../lib/problem.mjs';
import { emptyFolder, writeFiles } from './world.mjs';

/** @param {net.Server} server @returns {Promise<number>} */
function listen(server) {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

describe('Node', () => {
  it.each(['20.19.0', 'v20.19.5', '22.1.0', '24.0.0', '20.20.0'])('%s is new enough', (version) => {
    expect(nodeIsNewEnough(version)).toBe(true);
  });
  it.each(['20.18.9', 'v18.20.4', '16.0.0', '0.12.1'])('%s is too old', (version) => {
    expect(nodeIsNewEnough(version)).toBe(false);
  });
});

describe('the port', () => {
  it('is 3000 unless PORT says another', () => {
    expect([readPort(undefined), readPort(''), readPort('8080'), readPort('0')]).toEqual([3000, 3000, 8080, 0]);
  });

  it.each(['abc', '-1', '70000', '80.5', '3000 '])('refuses PORT=%s and shows how to write it', (text) => {
    expect(() => readPort(text)).toThrow(/is not a port number.*PORT=3100/);
  });

  it('names the port that is taken, who has it and how to choose another', async () => {
    const server = net.createServer();
    const port = await listen(server);
    const holder = process.platform === 'linux' ? ` by ".+" \\(pid ${process.pid}\\)` : '.*';
    await expect(checkPortFree(port, '127.0.0.1')).rejects.toThrow(
      new RegExp(`^Port ${port} is already in use${holder}\\. .*PORT=\\d+ npm start\\.$`),
    );
    server.close();
  });

  it('passes when it is free', async () => {
    const server = net.createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    await expect(checkPortFree(port, '127.0.0.1')).resolves.toBeUndefined();
  });
});

describe('disk and write access', () => {
  it('says how much is free and how much is needed', () => {
    const nearlyFull = () => ({ bavail: 1000, bsize: 4096 });
    expect(() => checkDiskSpace('/data', 2.5, nearlyFull)).toThrow(
      'The disk of /data has 0.0 GB free, and 2.5 GB are needed.',
    );
    expect(() => checkDiskSpace('/data', 2.5, () => ({ bavail: 1e6, bsize: 4096 }))).not.toThrow();
  });

  it('refuses a folder that cannot be made', () => {
    const root = emptyFolder();
    writeFiles(root, { file: '' });
    expect(() => checkWritable(`${root}/file/data`, 'the data folder')).toThrow(
      /cannot be used.*ENOTDIR.*Choose another folder/,
    );
  });

  it.each([
    ['ENOSPC', /^The disk is full at \/x/],
    ['EACCES', /^No permission to write at \/x/],
    ['EROFS', /^No permission to write at \/x/],
  ])('%s is said in plain words with what to do', (code, text) => {
    const error = Object.assign(new Error(`${code}: something`), { code, path: '/x' });
    expect(inPlainWords(error, 'installing')).toMatchObject({ name: 'Problem', message: expect.stringMatching(text) });
  });

  it('leaves an error nobody can mend as it is', () => {
    const error = new TypeError('bug');
    expect(inPlainWords(error, 'installing')).toBe(error);
  });
});

describe('DATABASE_URL', () => {
  it('is taken apart', () => {
    expect(parseDatabaseUrl('mysql://u:p@db.example/anxin')).toEqual({
      protocol: 'mysql',
      hostname: 'db.example',
      port: 3306,
      database: 'anxin',
    });
  });

  it.each(['nonsense', 'postgres://a/b', 'mysql://host'])('%s is refused with an example', (text) => {
    expect(() => parseDatabaseUrl(text)).toThrow(/mysql:\/\/user:password@host:3306\/database/);
  });

  it('is reachable when a MySQL greets', async () => {
    const server = net.createServer((socket) => void socket.end(Buffer.from([1, 0, 0, 0, 10, 0x31])));
    const port = await listen(server);
    await expect(checkDatabaseReachable(`mysql://u@127.0.0.1:${port}/x`)).resolves.toBeUndefined();
    server.close();
  });

  it('is not reachable where nothing listens', async () => {
    const server = net.createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    await expect(checkDatabaseReachable(`mysql://u@127.0.0.1:${port}/x`)).rejects.toThrow(
      new RegExp(`127\\.0\\.0\\.1:${port} .*not reachable: ECONNREFUSED\\. Start it or correct DATABASE_URL`),
    );
  });

  it('is not reachable where something else answers', async () => {
    const server = http.createServer();
    const port = await listen(server);
    await expect(checkDatabaseReachable(`mysql://u@127.0.0.1:${port}/x`, 300)).rejects.toThrow(/it does not answer/);
    server.closeAllConnections();
    server.close();
  });
});
