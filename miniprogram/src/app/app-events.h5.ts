/** Calls back when the tab comes to the front or leaves it. */
export function watchFocus(changed: (focused: boolean) => void): void {
  document.addEventListener('visibilitychange', () => changed(document.visibilityState === 'visible'));
}
