import { requireNode } from './lib/node-version.mjs';

requireNode();
const { existsSync } = await import('node:fs');
const path = await import('node:path');
const { isBuilt } = await import('./lib/build.mjs');
const { ROOT } = await import('./lib/paths.mjs');
const { Problem } = await import('./lib/problem.mjs');
const { runCommand } = await import('./lib/reporter.mjs');
const { refuseTooLarge, sizes, sizeTable } = await import('./lib/sizes.mjs');
const { UNITS } = await import('./lib/units.mjs');

/** `npm run sizes`: what the clients weigh that are built already, without building. */
await runCommand(async () => {
  for (const unit of UNITS) {
    if (!unit.client) continue;
    const folder = path.join(ROOT, unit.folder, unit.output);
    if (!existsSync(folder)) throw new Problem(`${unit.id} is not built.`, `Run npm run build ${unit.id}.`);
    const measured = sizes(unit.client, folder);
    console.log(`${unit.id}${isBuilt(unit) ? '' : ' (built from other sources than these)'}`);
    console.log(sizeTable(measured));
    refuseTooLarge(unit.client, measured);
  }
});
