// The built server as main.js starts it, in two steps: it loads its code, says so, and opens nothing until a line comes.
// So the next one is loaded while the one before is killed, and thirty deaths do not take thirty times as long as a start.
import 'reflect-metadata';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const built = (/** @type {string} */ file) => import(pathToFileURL(path.join(process.argv[2] ?? '', file)).href);
const [{ loadConfig }, { startServer }] = await Promise.all([built('platform/config/index.js'), built('server.js')]);

process.stdout.write('loaded\n');
await once(process.stdin, 'data');
const config = loadConfig(process.env);
/** Statements that are still sent; not counted yet: null */
let left = /** @type {number | null} */ (null);
let isCounting = false;
const beforeStatement = (/** @type {boolean} */ isInsert) => {
  if (isCounting && left !== null && left-- === 0) process.kill(process.pid, 'SIGKILL');
  isCounting ||= isInsert && left !== null;
};
if (config.database.kind === 'embedded') countRuns();
else countPackets(Number(new URL(config.database.url).port || 3306));
await startServer(config);
// a number: after the next row that it adds it sends as many statements, and dies in the middle of what it writes
process.stdin.on('data', (line) => (left = Number(line)));

/** What changes something is run, what only reads is not. */
function countRuns() {
  const { prototype } = createRequire(import.meta.url)('libsql');
  const { prepare } = prototype;
  prototype.prepare = function (/** @type {unknown[]} */ ...args) {
    const statement = prepare.apply(this, args);
    const { run } = statement;
    statement.run = (/** @type {unknown[]} */ ...values) => {
      beforeStatement(String(args[0]).startsWith('INSERT'));
      return run.apply(statement, values);
    };
    return statement;
  };
}

/** The driver sends a packet a statement, and a prepared one says no words: any may be the first. */
function countPackets(/** @type {number} */ port) {
  const { write } = net.Socket.prototype;
  net.Socket.prototype.write = function (/** @type {any[]} */ ...args) {
    if (this.remotePort === port) beforeStatement(true);
    return write.apply(this, /** @type {any} */ (args));
  };
}
