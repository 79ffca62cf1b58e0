export function foundIn(haystack: string | Uint8Array, texts: readonly string[]): string[];
