import Fastify from 'fastify';
import { routesOf } from './bare-routes.mjs';
import { openDatabase } from './database.mjs';

/**
 * The same five operations without a framework: Fastify, prepared statements, and nothing besides checking the request,
 * looking the token up, and giving the same answer for the same rows. What the product is measured against.
 *
 * `node bare-server.mjs <mysql:// address or file> <pool size>`; prints its port.
 */
const [address = '', poolSize = '10'] = process.argv.slice(2);
const database = openDatabase(address, Number(poolSize));
const fastify = Fastify({
  logger: false,
  bodyLimit: 256 * 1024,
  ajv: { customOptions: { allowUnionTypes: true } }, // a field of a plan is words, a number or nothing
});
routesOf(fastify, database);
await fastify.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${/** @type {import('node:net').AddressInfo} */ (fastify.server.address()).port}\n`);
process.once('SIGTERM', () => {
  void fastify.close().then(() => database.close());
});
