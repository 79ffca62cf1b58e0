import { driftText, regenerate } from '../openapi.mjs';
import { createReporter } from '../reporter.mjs';

/** @type {import('./command.mjs').Check} */
export const openapiCheck = {
  id: 'openapi',
  title: 'OpenAPI drift',
  async run() {
    const changed = await regenerate({ reporter: createReporter(), check: true });
    return { ok: changed.length === 0, details: driftText(changed) };
  },
};
