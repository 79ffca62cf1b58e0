export const updateNote: string | null = null;

/** index.html is never cached, so loading the home page again fetches the new version. */
export function applyUpdate(): void {
  window.location.replace('/');
}
