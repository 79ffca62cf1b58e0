/**
 * @typedef {import('./main.mjs').Round} Round
 * @typedef {{ product: number | null, bare: number | null }} Both
 * @typedef {{ engine: string, connections: number, poolSize: number, rounds: number,
 *   start: { readyMs: number, cpuMs: number }, idle: Both, load: number,
 *   results: { id: string, title: string, statements: Both, product: Round[], bare: Round[] }[] }} Report
 */

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** @param {Round[]} measured */
function mediansOf(measured) {
  const of = (/** @type {(round: Round) => number | null} */ field) => {
    const numbers = measured.map(field).filter((value) => value !== null);
    return numbers.length > 0 ? median(numbers) : null;
  };
  return {
    perSecond: of(({ count, seconds }) => count / seconds) ?? NaN,
    p50: of(({ p50 }) => p50) ?? NaN,
    p99: of(({ p99 }) => p99) ?? NaN,
    appCpu: of(({ appCpu }) => appCpu),
    databaseCpu: of(({ databaseCpu }) => databaseCpu),
    memory: of(({ memory }) => memory),
  };
}

/** @param {Report} report */
function summary({ results, ...rest }) {
  return {
    ...rest,
    operations: results.map(({ id, title, statements, product, bare }) => {
      const both = {
        product: { ...mediansOf(product), statements: statements.product },
        bare: { ...mediansOf(bare), statements: statements.bare },
      };
      const cpuRatio = (both.bare.appCpu ?? NaN) / (both.product.appCpu ?? NaN);
      return { id, title, ...both, ratio: both.product.perSecond / both.bare.perSecond, cpuRatio };
    }),
  };
}

/** @param {Report} report @returns {string} one line */
export const lineOfJson = (report) => JSON.stringify(summary(report));

/** @param {Report} report @returns {string} */
export function tableOf(report) {
  const { engine, connections, poolSize, rounds, start, idle, load, operations } = summary(report);
  const head = [
    ...[
      'operation',
      'server',
      'req/s',
      'ratio',
      'p50 ms',
      'p99 ms',
      'app µs',
      'ratio',
      'db µs',
      'statements',
      'memory',
    ],
  ];
  const rows = operations.flatMap(({ title, product, bare, ratio, cpuRatio }) => [
    [title, 'product', ...numbersOf(product, ratio, cpuRatio)],
    ['', 'bare', ...numbersOf(bare, 1, 1)],
  ]);
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  const lines = [head, widths.map((width) => '-'.repeat(width)), ...rows].map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return [
    `${engine}; ${connections} connections, pool of ${poolSize}; medians of ${rounds} rounds in turns; CPU per request`,
    `product: from process start to /readyz ${Math.round(start.readyMs)} ms, of these ${Math.round(start.cpuMs)} ms CPU`,
    `idle: product ${megabytes(idle.product)}, bare ${megabytes(idle.bare)}; load of the machine ${load.toFixed(1)}`,
    '',
    ...lines,
  ].join('\n');
}

/**
 * @param {ReturnType<typeof mediansOf> & { statements: number | null }} medians
 * @param {number} ratio
 * @param {number} cpuRatio
 */
function numbersOf({ perSecond, p50, p99, appCpu, databaseCpu, statements, memory }, ratio, cpuRatio) {
  const whole = (/** @type {number | null} */ value) => (value === null ? '-' : String(Math.round(value)));
  return [
    whole(perSecond),
    ratio.toFixed(2),
    p50.toFixed(1),
    p99.toFixed(1),
    whole(appCpu),
    Number.isNaN(cpuRatio) ? '-' : cpuRatio.toFixed(2),
    whole(databaseCpu),
    statements === null ? '-' : statements.toFixed(1),
    megabytes(memory),
  ];
}

/** @param {number | null} bytes */
const megabytes = (bytes) => (bytes === null ? '-' : `${Math.round(bytes / 1024 / 1024)} MB`);
