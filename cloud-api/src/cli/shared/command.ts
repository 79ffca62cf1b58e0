import { DomainError } from '../../platform/errors/index.js';
import { startFailures } from '../../locales/start-up.zh.js';
import { asStartFailure } from '../../start-failure.js';
import { ConfigError } from '../../platform/config/index.js';

/** What the person at the terminal did wrong, in a sentence. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';

  constructor(readonly sentence: string) {
    super(sentence);
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Runs a command: a problem that a person can mend is its sentence, anything else keeps its stack. Exit code 1.
 * @param failures sentences by the code of an error, besides those of the server's start
 */
export async function runCommand(
  command: () => Promise<void>,
  failures: Readonly<Record<string, string>> = {},
): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${wordsOf(error, failures)}\n`);
  }
}

function wordsOf(error: unknown, failures: Readonly<Record<string, string>>): string {
  if (error instanceof CommandProblem || error instanceof ConfigError || error instanceof DomainError) {
    return error.sentence;
  }
  const { code, sentence } = asStartFailure(error);
  const known = failures[code] ?? (code in startFailures ? sentence : undefined);
  return known ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}
