import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { ROLES, SCOPE_TYPES, type Role, type ScopeType } from '@anxin/contracts';
import { IdentityFacade, ScopeNames } from '../modules/identity/index.js';
import { loadConfig } from '../platform/config/index.js';
import { withApp } from './shared/with-app.js';

/**
 * Roles that are set up on the machine, not by invitation: more roles in the demo, the people of the benchmark.
 * Reads `[{ "accountId", "role", "scopeType", "scopeId" }]` from stdin; the settings are the server's.
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
await withApp(loadConfig(process.env), async (app) => {
  const scopes = app.get(ScopeNames, { strict: false });
  // a role for a place that does not exist would keep its holder from signing in
  for (const { scopeType, scopeId } of grants) await scopes.nameOf(scopeType, scopeId);
  const identity = app.get(IdentityFacade, { strict: false });
  for (const grant of grants) await identity.grantRole({ ...grant, grantedBy: null });
});
