import type { ErrorCode } from '@anxin/contracts';

export type ErrorParams = Record<string, string | number>;

/** One field of a request that is wrong, with a sentence for the person who filled it in. */
export interface FieldProblem {
  path: string;
  message: string;
}

interface ErrorEntry {
  status: number;
  /** A Chinese sentence: what happened, then what to do. `{name}` is filled from the parameters. */
  text: string;
}

const catalogue = new Map<ErrorCode, ErrorEntry>();

/**
 * Adds a module's errors to the catalogue. Called once, when the module's `*.errors.ts` is imported.
 * @throws Error when a code is defined twice
 */
export function defineErrors(entries: Partial<Record<ErrorCode, ErrorEntry>>): void {
  for (const [code, entry] of Object.entries(entries) as [ErrorCode, ErrorEntry][]) {
    if (catalogue.has(code)) throw new Error(`error code defined twice: ${code}`);
    catalogue.set(code, entry);
  }
}

export function definedErrorCodes(): ErrorCode[] {
  return [...catalogue.keys()];
}

/** Something a person can act on. The filter turns it into `{code, message, requestId}`. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly fields?: FieldProblem[],
  ) {
    super(code);
  }

  get status(): number {
    return this.entry.status;
  }

  /** The sentence for the person. */
  get sentence(): string {
    return this.entry.text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
      String(this.params[name] ?? placeholder),
    );
  }

  /** For `Retry-After`: what a 429 says about how long, in `seconds` or `minutes`. */
  get waitSeconds(): number | null {
    const { seconds, minutes } = this.params;
    if (this.status !== 429) return null;
    if (typeof seconds === 'number') return seconds;
    return typeof minutes === 'number' ? minutes * 60 : null;
  }

  private get entry(): ErrorEntry {
    const entry = catalogue.get(this.code);
    if (!entry) throw new Error(`error code without a sentence: ${this.code}`);
    return entry;
  }
}

/** Every error reply, whoever writes it. */
export const errorBody = ({ code, sentence, fields }: DomainError, requestId: string) => ({
  ...{ code, message: sentence, requestId },
  ...(fields ? { fields } : {}),
});
