/** Keeps the screen on while somebody follows what it says. @returns lets it go dark again */
export function keepAwake(): () => void {
  // not every browser has it, whatever its types say
  if (!('wakeLock' in navigator)) return () => undefined;
  // refused (a low battery), the screen goes dark as always: what is shown waits
  const lock = navigator.wakeLock.request('screen').catch(() => null);
  return () => void lock.then((held) => held?.release());
}
