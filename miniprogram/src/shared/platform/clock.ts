/** The only place that reads the time; tests replace it with `setClock`. */
let read = (): Date => new Date();

export const now = (): Date => read();

/** Returns a function that puts the real clock back. */
export function setClock(clock: () => Date): () => void {
  const before = read;
  read = clock;
  return () => {
    read = before;
  };
}
