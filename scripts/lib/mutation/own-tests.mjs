import { getState } from 'jest-circus';

/**
 * Jest's own functions without Jest around them. Jest loads every file of a test anew for each mutant, and that is nearly
 * all of its time (2.5 s of a mutant of scoring, where its tests take milliseconds): loaded once, run again and again.
 */
export { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'jest-circus';
export { expect } from 'expect';

/**
 * @typedef {ReturnType<typeof getState>['rootDescribeBlock']} Block
 * @typedef {{ id: string, error?: unknown, milliseconds: number }} Outcome
 */

/**
 * @param {object} options
 * @param {(id: string) => boolean} options.chosen
 * @param {(id: string | undefined) => void} options.running told before and after each test
 * @param {boolean} options.bail whether the first failure ends it
 * @returns {Promise<Outcome[]>}
 */
export async function runTests({ chosen, running, bail }) {
  /** @type {Outcome[]} */
  const outcomes = [];
  const over = () => bail && outcomes.some(({ error }) => error !== undefined);

  /** @param {Block} block @param {string[]} names @param {Block[]} around from the outside in */
  const runBlock = async (block, names, around) => {
    const within = [...around, block];
    const tests = block.children.filter((child) => holdsChosen(child, names, chosen));
    if (tests.length === 0) return;
    const broken = await failureOf(() => runHooks([block], 'beforeAll'));
    for (const child of tests) {
      if (over()) break;
      if (child.type === 'describeBlock') {
        await runBlock(child, [...names, child.name], within);
        continue;
      }
      const id = idOf(child, names);
      const began = performance.now();
      running(id);
      const failed =
        broken ??
        (await failureOf(async () => {
          await runHooks(within, 'beforeEach');
          await call(child.fn);
        }));
      const after = await failureOf(() => runHooks([...within].reverse(), 'afterEach'));
      running(undefined);
      outcomes.push({ id, error: failed ?? after, milliseconds: performance.now() - began });
    }
    await runHooks([block], 'afterAll');
  };

  await runBlock(getState().rootDescribeBlock, [], []);
  return outcomes;
}

/** @param {{ name: string }} test @param {string[]} names */
const idOf = ({ name }, names) => [...names, name].join(' ');

/**
 * @param {Block['children'][number]} child
 * @param {string[]} names
 * @param {(id: string) => boolean} chosen
 * @returns {boolean}
 */
function holdsChosen(child, names, chosen) {
  if (child.type === 'test') return chosen(idOf(child, names));
  return child.children.some((inner) => holdsChosen(inner, [...names, child.name], chosen));
}

/** @param {Block[]} blocks @param {string} type */
async function runHooks(blocks, type) {
  for (const { hooks } of blocks) for (const hook of hooks) if (hook.type === type) await call(hook.fn);
}

/** @param {unknown} fn */
async function call(fn) {
  if (typeof fn === 'function') await fn();
}

/** @param {() => Promise<void>} act @returns {Promise<unknown>} what it threw */
async function failureOf(act) {
  try {
    await act();
    return undefined;
  } catch (error) {
    return error ?? new Error('nothing was thrown');
  }
}
