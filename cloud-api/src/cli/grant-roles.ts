import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ROLES, SCOPE_TYPES, type Role, type ScopeType } from '@anxin/contracts';
import { AppModule } from '../app.module.js';
import { entities } from '../database/entities.js';
import { migrations } from '../database/migrations/index.js';
import { IdentityFacade, ScopeNames } from '../modules/identity/index.js';
import { SystemClock } from '../platform/clock/index.js';
import { loadConfig } from '../platform/config/index.js';
import { openDataSource } from '../platform/database/index.js';
import { SystemRandom } from '../platform/random/index.js';

/**
 * Roles that are set up on the machine, not by invitation: the first administrator of a county, the people of the
 * benchmark. Reads `[{ "accountId", "role", "scopeType", "scopeId" }]` from stdin; the settings are the server's.
 */
interface Grant {
  accountId: string;
  role: Role;
  scopeType: ScopeType;
  scopeId: string;
}

const grants = JSON.parse(await text(process.stdin)) as Grant[];
for (const { role, scopeType } of grants) {
  if (!ROLES.includes(role) || !SCOPE_TYPES.includes(scopeType)) throw new Error(`no such role: ${role} ${scopeType}`);
}
const config = loadConfig(process.env);
const dataSource = await openDataSource(config.database, { entities, migrations });
const app = await NestFactory.create(
  AppModule.in({ config, clock: new SystemClock(), random: new SystemRandom(), dataSource }),
  new FastifyAdapter(),
  { logger: false, abortOnError: false },
);
try {
  const scopes = app.get(ScopeNames, { strict: false });
  // a role for a place that does not exist would keep its holder from signing in
  for (const { scopeType, scopeId } of grants) await scopes.nameOf(scopeType, scopeId);
  const identity = app.get(IdentityFacade, { strict: false });
  for (const grant of grants) await identity.grantRole({ ...grant, grantedBy: null });
} finally {
  await app.close();
  if (dataSource.isInitialized) await dataSource.destroy();
}
