import { createInterface } from 'node:readline';

/**
 * @param {string} question
 * @param {{ input?: NodeJS.ReadableStream, output?: NodeJS.WritableStream }} [streams]
 * @returns {Promise<string>} the answer without spaces around it; empty when the input ends
 */
export async function ask(question, { input = process.stdin, output = process.stdout } = {}) {
  const lines = createInterface({ input });
  output.write(question);
  const answer = await new Promise((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  return answer.trim();
}
