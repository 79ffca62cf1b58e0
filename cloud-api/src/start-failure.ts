import { startFailures, startUpWords } from './locales/start-up.zh.js';
import { ConfigError } from './platform/config/index.js';

/** What stopped a start, in a sentence for the person who started it. */
export function asStartFailure(error: unknown): { code: string; sentence: string } {
  if (error instanceof ConfigError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';
  return { code, sentence: startFailures[code] ?? startUpWords.unknownFailure };
}
