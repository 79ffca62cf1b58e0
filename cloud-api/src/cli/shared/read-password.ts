import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Nothing that is typed is shown, not even how much. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * Asks each question at the terminal, without an echo. Without a terminal the first line of stdin answers them all.
 * @returns an answer each; null when the person gave up (Ctrl-C, Ctrl-D)
 */
export async function readHidden(questions: readonly string[]): Promise<string[] | null> {
  if (!process.stdin.isTTY) {
    const [line = ''] = (await text(process.stdin)).split(/\r?\n/, 1);
    return questions.map(() => line);
  }
  const terminal = createInterface({ input: process.stdin, output: nowhere(), terminal: true });
  const gaveUp = new Promise<null>((resolve) => {
    terminal.once('SIGINT', () => resolve(null));
    terminal.once('close', () => resolve(null));
  });
  const answers: string[] = [];
  for (const question of questions) {
    process.stderr.write(question);
    const answer = await Promise.race([terminal.question(''), gaveUp]);
    process.stderr.write('\n');
    if (answer === null) break;
    answers.push(answer);
  }
  terminal.close();
  return answers.length === questions.length ? answers : null;
}
