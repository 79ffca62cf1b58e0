import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';
import { runTests } from './own-tests.mjs';

/** @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner */

/**
 * How Stryker runs our tests: in one process that loads them once. The mutants are all in the code already, and one
 * variable says which of them is awake; only what runs while a file is loaded would need more (ignoreStatic).
 * @implements {TestRunner}
 */
class OneProcess {
  static inject = tokens(commonTokens.options);

  /** @type {import('@stryker-mutator/api/core').InstrumenterContext} */
  #mutants = {};

  /** @param {import('@stryker-mutator/api/core').StrykerOptions} options */
  constructor({ testFiles = [] }) {
    this.testFiles = testFiles;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    Object.assign(globalThis, { __stryker__: this.#mutants });
    const compiled = this.testFiles.map((file) => path.resolve(file.replace(/ts$/, 'js')));
    // the first process in this copy of the package compiles; one that follows, after an endless mutant, need not
    if (!compiled.every((file) => existsSync(file))) compile();
    for (const file of compiled) await import(pathToFileURL(file).href);
  }

  async dryRun() {
    const result = await this.#run(() => true, false);
    return { ...result, mutantCoverage: this.#mutants.mutantCoverage };
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const chosen = new Set(testFilter);
    Object.assign(this.#mutants, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    const result = await this.#run((id) => !testFilter || chosen.has(id), !disableBail);
    const endless = determineHitLimitReached(this.#mutants.hitCount, hitLimit);
    Object.assign(this.#mutants, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    await this.#expectUnharmed(result.tests);
    return toMutantRunResult(endless ?? result, disableBail);
  }

  /**
   * A mutant that leaves something broken behind would be the death of all that come after it.
   * @param {import('@stryker-mutator/api/test-runner').TestResult[]} tests Stryker starts a new process after an error
   */
  async #expectUnharmed(tests) {
    const failed = new Set(tests.filter(({ status }) => status === TestStatus.Failed).map(({ id }) => id));
    if (failed.size === 0) return;
    const again = await this.#run((id) => failed.has(id), true);
    const harmed = again.tests.find(({ status }) => status === TestStatus.Failed);
    if (harmed) throw new Error(`fails though no mutant is awake: ${harmed.id}`);
  }

  /**
   * @param {(id: string) => boolean} chosen
   * @param {boolean} bail
   * @returns {Promise<import('@stryker-mutator/api/test-runner').CompleteDryRunResult>}
   */
  async #run(chosen, bail) {
    const running = (/** @type {string | undefined} */ id) => {
      this.#mutants.currentTestId = id;
    };
    const outcomes = await runTests({ chosen, running, bail });
    return { status: DryRunStatus.Complete, tests: outcomes.map(resultOf) };
  }
}

/**
 * @param {import('./own-tests.mjs').Outcome} outcome
 * @returns {import('@stryker-mutator/api/test-runner').TestResult}
 */
function resultOf({ id, error, milliseconds }) {
  const test = { id, name: id, timeSpentMs: milliseconds };
  if (error === undefined) return { ...test, status: TestStatus.Success };
  return { ...test, status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcess)];
