import { securityTestProblems } from '../security-tests/page.mjs';

/** @type {import('./command.mjs').Check} */
export const securityTestsCheck = {
  id: 'security-tests',
  title: 'security requirements: each has a test that was seen green',
  run() {
    const problems = securityTestProblems();
    return Promise.resolve({ ok: problems.length === 0, details: problems.join('\n') });
  },
};
