// The built server as main.js starts it, in two steps: it loads its code, says so, and opens nothing until a line comes.
// So the next one is loaded while the one before is killed, and thirty deaths do not take thirty times as long as a start.
import 'reflect-metadata';
import { once } from 'node:events';
import { loadConfig } from '../../../dist/platform/config/index.js';
import { startServer } from '../../../dist/server.js';

process.stdout.write('loaded\n');
await once(process.stdin, 'data');
await startServer(loadConfig(process.env));
