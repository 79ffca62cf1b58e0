/** A mini-program runs once: nobody else touches its storage. */
export const exclusively = <T>(_name: string, work: () => Promise<T>): Promise<T> => work();
