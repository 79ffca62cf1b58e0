import { median } from './report.mjs';

/** What a request may cost at the largest size, of what it costs at the smallest. */
const MOST_GROWTH = 1.3;

/**
 * @typedef {{ appCpu: number | null, databaseCpu: number | null, rowsRead: number | null }} Cost per request; microseconds
 * @typedef {{ title: string, costs: Cost[][] }} Measured by size, then by round
 * @typedef {{ engine: string, sizes: number[], requests: number, rounds: number,
 *   fillings: { size: number, rows: number, seconds: number, megabytes: number }[], results: Measured[] }} GrowthReport
 */

/** @param {GrowthReport} report */
export function growthSummary({ results, ...rest }) {
  const operations = results.map(({ title, costs }) => {
    const bySize = costs.map((rounds) => ({
      appCpu: middle(rounds.map(({ appCpu }) => appCpu)),
      databaseCpu: middle(rounds.map(({ databaseCpu }) => databaseCpu)),
      rowsRead: middle(rounds.map(({ rowsRead }) => rowsRead)),
    }));
    const total = (/** @type {Cost | undefined} */ cost) => (cost?.appCpu ?? NaN) + (cost?.databaseCpu ?? 0);
    const growth = total(bySize.at(-1)) / total(bySize[0]);
    return { title, bySize, growth, grew: growth > MOST_GROWTH };
  });
  return { ...rest, mostGrowth: MOST_GROWTH, operations };
}

/** @param {(number | null)[]} values */
function middle(values) {
  const numbers = values.filter((value) => value !== null);
  return numbers.length > 0 ? median(numbers) : null;
}

/** @param {GrowthReport} report @returns {string} */
export function growthTable(report) {
  const { engine, sizes, requests, rounds, fillings, operations } = growthSummary(report);
  const head = ['operation', ...sizes.map((size) => `at ${size.toLocaleString('en')}`), 'growth', ''];
  const rows = operations.map(({ title, bySize, growth, grew }) => [
    ...[title, ...bySize.map(costText), growth.toFixed(2), grew ? '<- grew' : ''],
  ]);
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  const lines = [head, widths.map((width) => '-'.repeat(width)), ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [
    `${engine}; app µs + database µs (rows read) per request; medians of ${rounds} rounds of ${requests} requests, sizes in turns`,
    ...fillings.map(
      ({ size, rows: count, seconds, megabytes }) =>
        `${size.toLocaleString('en')}: ${count.toLocaleString('en')} rows in all tables, ${megabytes} MB, filled in ${seconds} s`,
    ),
    '',
    ...lines,
  ].join('\n');
}

/** @param {Cost} cost */
function costText({ appCpu, databaseCpu, rowsRead }) {
  const whole = (/** @type {number | null} */ value) => (value === null ? '-' : String(Math.round(value)));
  return `${whole(appCpu)} + ${whole(databaseCpu)} (${whole(rowsRead)})`;
}
