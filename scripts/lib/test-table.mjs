import { cellName } from './suites.mjs';

/**
 * @typedef {import('./run-cell.mjs').CellResult} CellResult
 * @typedef {import('./suites.mjs').Cell} Cell
 */

/** @param {Cell} cell */
function columnOf({ database, client }) {
  return [database, client].filter((word) => word !== '-').join(' ') || 'no database';
}

/**
 * Tests by suite x database x client. "·": does not apply; "skipped": a part of the machine is missing;
 * "empty": declared, and nothing ran.
 * @param {CellResult[]} results
 * @returns {string}
 */
export function renderTable(results) {
  const columns = [...new Set(results.map(({ cell }) => columnOf(cell)))];
  const suites = [...new Set(results.map(({ cell }) => cell.suite.id))];
  const rows = suites.map((suite) => {
    const own = results.filter(({ cell }) => cell.suite.id === suite);
    const texts = columns.map((column) => {
      const result = own.find(({ cell }) => columnOf(cell) === column);
      return result ? cellText(result) : '·';
    });
    return [suite, ...texts, `${own.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(0)} s`];
  });
  const table = [['suite', ...columns, 'time'], ...rows];
  const widths = table[0]?.map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0))) ?? [];
  const line = (/** @type {string[]} */ row) =>
    row
      .map((text, index) => (index === 0 ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0)))
      .join('  ');
  return [line(table[0] ?? []), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** @param {CellResult} result */
function cellText({ state, passed, failed, left }) {
  if (state === 'skipped') return 'skipped';
  if (passed + failed === 0) return 'empty';
  return [`${passed}`, failed > 0 ? `${failed} failed` : '', left > 0 ? `${left} left out` : '']
    .filter(Boolean)
    .join(', ');
}

/**
 * What counts as failed beyond the tests that did: in CI every declared cell must hold tests, none of them left out.
 * @param {CellResult[]} results
 * @param {boolean} ci
 * @returns {string[]} one sentence per failure
 */
export function gaps(results, ci) {
  return results.flatMap(({ cell, state, passed, failed, left, notes }) => {
    const name = cellName(cell);
    if (state === 'skipped') return ci ? [`${name}: skipped, and in CI nothing may be (${notes[0]})`] : [];
    if (state === 'missing') return ci ? [`${name}: empty, ${notes[0]}`] : [];
    if (passed + failed === 0) return [`${name}: no test ran`];
    return ci && left > 0 ? [`${name}: ${left} tests are marked skip or todo`] : [];
  });
}

/**
 * @param {CellResult[]} results
 * @param {string[]} gapsFound
 * @returns {{ passed: number, failed: number }}
 */
export function totals(results, gapsFound) {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0) + gapsFound.length,
  };
}
