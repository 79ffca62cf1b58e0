/** Links use `tel:` themselves (Press with `tel`); this is for calls out of code. */
export function callNumber(number: string): Promise<void> {
  window.location.href = `tel:${number}`;
  return Promise.resolve();
}
