/** QR codes for signing in end in a token of this form: `https://…/<token>`. */
const TOKEN = /\/([A-Za-z0-9_-]{16,})$/;

/** The token of a scanned sign-in code; null for any other code. */
export const tokenFromScan = (text: string): string | null => TOKEN.exec(text.trim())?.[1] ?? null;
