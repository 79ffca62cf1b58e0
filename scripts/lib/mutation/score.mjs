/**
 * A file of Stryker's report: https://github.com/stryker-mutator/mutation-testing-elements
 * @typedef {object} MutantResult
 * @property {string} status
 * @property {string} mutatorName
 * @property {string} [replacement]
 * @property {{ start: { line: number } }} location
 *
 * @typedef {{ files: Record<string, { mutants: MutantResult[] }> }} MutationReport
 */

/** Below this the run fails. */
const LEAST_PERCENT = 80;

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/**
 * @param {MutationReport} report
 * @returns {{ noticed: number, all: number, percent: number, unnoticed: string[] }} mutants that cannot run (they do not
 *   compile, or are ignored) do not count; no mutants at all are 0 %
 */
export function scoreOf({ files }) {
  const mutants = Object.entries(files).flatMap(([file, { mutants: own }]) =>
    own.map((mutant) => ({ file, ...mutant })),
  );
  const noticed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
  const unnoticed = mutants.filter(({ status }) => UNNOTICED.includes(status));
  const all = noticed + unnoticed.length;
  return {
    noticed,
    all,
    percent: all === 0 ? 0 : (100 * noticed) / all,
    unnoticed: unnoticed.map(
      ({ file, location, mutatorName, replacement, status }) =>
        `${file}:${location.start.line} ${mutatorName}${status === 'NoCoverage' ? ' (nothing runs it)' : ''}: ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 80)}`,
    ),
  };
}

/**
 * @param {string} id of the target
 * @param {MutationReport} report
 * @returns {{ title: string, faults: string[] }}
 */
export function verdictOn(id, report) {
  const { noticed, all, percent, unnoticed } = scoreOf(report);
  const title = `${id}: tests notice ${noticed} of ${all} mutants, ${percent.toFixed(1)} % (at least ${LEAST_PERCENT} %)`;
  return {
    title,
    faults: percent < LEAST_PERCENT ? [`${title}; these they do not:\n  ${unnoticed.join('\n  ')}`] : [],
  };
}
