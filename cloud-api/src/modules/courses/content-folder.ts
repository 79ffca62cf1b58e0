import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of cloud-api/content, which lies beside the server. @throws Error when it does not */
export function contentFolder(name: 'articles' | 'pieces'): string {
  const folder = path.join('content', name);
  return path.join(rootOf(path.dirname(fileURLToPath(import.meta.url)), folder), folder);
}

/** The server lies at another depth when it is built. */
function rootOf(above: string, folder: string): string {
  if (existsSync(path.join(above, folder))) return above;
  const higher = path.dirname(above);
  if (higher === above) throw new Error(`no ${folder} beside the server`);
  return rootOf(higher, folder);
}
