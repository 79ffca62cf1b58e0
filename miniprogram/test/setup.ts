import { webcrypto } from 'node:crypto';

const constants = globalThis as unknown as Record<string, unknown>;
constants.ANXIN_API_ORIGIN = '';
constants.ANXIN_CLIENT_VERSION = '0.0.0-test';
for (const name of [
  'INNER_HTML',
  'ADJACENT_HTML',
  'SIZE_APIS',
  'TEMPLATE_CONTENT',
  'CLONE_NODE',
  'CONTAINS',
  'MUTATION_OBSERVER',
]) {
  constants[`ENABLE_${name}`] = false; // Taro's, as our build has them
}
constants.defineAppConfig = (config: unknown) => config;
constants.IS_REACT_ACT_ENVIRONMENT = true;
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
