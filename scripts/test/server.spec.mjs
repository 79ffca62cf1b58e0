import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { parseLine, startServer } from '../lib/server.mjs';
import { emptyFolder, writeFiles } from './world.mjs';

/** @param {string} source @returns {string} path of a program */
function entry(source) {
  const folder = emptyFolder();
  writeFiles(folder, { 'main.mjs': source });
  return path.join(folder, 'main.mjs');
}

const SERVES = `
import http from 'node:http';
const say = (line) => console.log('@anxin ' + JSON.stringify(line));
let ready = false;
const server = http.createServer((request, response) => { response.statusCode = ready ? 200 : 503; response.end(); });
say({ step: 'migrating', text: 'making the database' });
server.listen(0, '127.0.0.1', () => {
  say({ step: 'listening', port: server.address().port });
  setTimeout(() => { ready = true; say({ step: 'ready', doors: ['我是职工', { door: 'x', label: '我是工会干部' }] }); }, 100);
});
process.on('SIGTERM', () => process.exit(0));
`;

describe('starting the server', () => {
  it('waits until it is ready, passes its progress on, and ends it cleanly', async () => {
    const lines = [];
    const server = await startServer({
      env: process.env,
      entry: entry(SERVES),
      onLine: (line) => lines.push(line.step),
    });
    expect(server.port).toBeGreaterThan(0);
    expect(lines.slice(0, 2)).toEqual(['migrating', 'listening']);
    expect(server.doors).toEqual(['我是职工', '我是工会干部']);
    await server.stop();
    expect(await server.ended).toBe(0);
  });

  it('says what the server gave as the reason', async () => {
    const refuses = `console.log('@anxin ' + JSON.stringify({ fail: { code: 'DEFAULT_KEY', message: 'Set ANXIN_KEY first.' } })); process.exitCode = 1;`;
    await expect(startServer({ env: process.env, entry: entry(refuses) })).rejects.toMatchObject({
      name: 'Problem',
      code: 'DEFAULT_KEY',
      message: expect.stringContaining('Set ANXIN_KEY first.'),
    });
  });

  it('shows the last lines of one that crashed', async () => {
    await expect(
      startServer({ env: process.env, entry: entry(`throw new Error('no such table')`) }),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/^The server stopped while starting/),
      details: expect.stringContaining('no such table'),
    });
  });

  it('takes only its own lines for its words', () => {
    expect(parseLine('@anxin {"step":"x"}')).toEqual({ step: 'x' });
    expect(parseLine('{"level":30}')).toBeUndefined();
    expect(parseLine('@anxin half a li')).toBeUndefined();
  });
});
