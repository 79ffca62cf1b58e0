/** A sentence cut behind its commas, for lines that should break there. */
export const clausesOf = (sentence: string): string[] => sentence.match(/[^，；]+[，；]?/g) ?? [];
