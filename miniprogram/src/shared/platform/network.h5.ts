/** Calls back with every change of the connection, and once with the state now. */
export function watchNetwork(changed: (online: boolean) => void): void {
  window.addEventListener('online', () => changed(true));
  window.addEventListener('offline', () => changed(false));
  changed(navigator.onLine);
}
