/** Opens another website beside this one. True: it is open, nothing is left to say. */
export function openLink(address: string): Promise<boolean> {
  window.open(address, '_blank', 'noopener');
  return Promise.resolve(true);
}
