import { existsSync } from 'node:fs';
import path from 'node:path';
import { installedTool } from '../build.mjs';
import { workspaceFolders } from '../install.mjs';
import { ROOT } from '../paths.mjs';
import { lastLines, runLogged } from '../run.mjs';

/**
 * Every folder with a tsconfig.json, tests included; builds leave those out.
 * @type {import('./command.mjs').Check}
 */
export const typeCheck = {
  id: 'types',
  title: 'type check',
  async run() {
    const tsc = installedTool({ module: 'typescript', bin: 'tsc' });
    const folders = [...workspaceFolders(ROOT), 'scripts'].filter((folder) =>
      existsSync(path.join(ROOT, folder, 'tsconfig.json')),
    );
    const failures = [];
    for (const folder of folders) {
      const finished = await runLogged(`check types ${folder}`, process.execPath, [
        tsc,
        '--noEmit',
        '--pretty',
        'false',
        '-p',
        folder,
      ]);
      if (!finished.ok) failures.push(`${folder}:\n${lastLines(finished.log, 40)}`);
    }
    return {
      ok: folders.length > 0 && failures.length === 0,
      details: failures.join('\n\n') || 'no tsconfig.json was found',
    };
  },
};
