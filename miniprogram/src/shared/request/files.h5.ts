import { clientError } from './api-error';
import type { FetchFile } from './files.types';

/** A plain link would arrive without the version every request carries, so the file is fetched and then saved. */
export const fetchFile: FetchFile = async ({ url, headers, name, timeout }) => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    const reply = await fetch(url, { headers: { ...headers }, credentials: 'same-origin', signal: controller.signal });
    if (!reply.ok) return { status: reply.status, body: await reply.json().catch(() => null) };
    save(await reply.blob(), name);
    return { status: reply.status, body: undefined };
  } catch {
    throw clientError(controller.signal.aborted ? 'TIMEOUT' : 'OFFLINE');
  } finally {
    clearTimeout(timer);
  }
};

const KEPT_MS = 60_000;

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  // a browser may begin to read only after the click has returned
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
