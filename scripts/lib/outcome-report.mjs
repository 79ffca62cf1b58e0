import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes what a suite that is not Jest's came to, in the shape of Jest's --json report, which `npm test` reads.
 * @param {string} file
 * @param {{ title: string, faults: string[] }[]} outcomes
 */
export function writeReport(file, outcomes) {
  const failed = outcomes.filter(({ faults }) => faults.length > 0);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({
      numPassedTests: outcomes.length - failed.length,
      numFailedTests: failed.length,
      numRuntimeErrorTestSuites: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        {
          name: file,
          message: '',
          assertionResults: outcomes.map(({ title, faults }) => ({
            fullName: title,
            status: faults.length > 0 ? 'failed' : 'passed',
            failureMessages: faults,
          })),
        },
      ],
    }),
  );
}
