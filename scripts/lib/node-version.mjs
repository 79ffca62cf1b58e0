/**
 * Checked before any other module is loaded, so that an old Node says so
 * instead of stumbling over newer syntax. Keep this file free of new syntax and imports.
 */
const OLDEST_NODE = [20, 19, 0];

/**
 * @param {string} version e.g. "20.19.0" or "v20.19.0"
 * @returns {boolean}
 */
export function nodeIsNewEnough(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  for (const [i, least] of OLDEST_NODE.entries()) {
    const have = parts[i] || 0;
    if (have !== least) return have > least;
  }
  return true;
}

/** Ends the process with one plain line when this Node is too old. */
export function requireNode() {
  if (nodeIsNewEnough(process.versions.node)) return;
  process.stderr.write(
    'Node ' +
      process.versions.node +
      ' is too old: Anxin needs Node ' +
      OLDEST_NODE.join('.') +
      ' or newer. Install it from https://nodejs.org (the LTS version is fine), then run the same command again.\n',
  );
  process.exit(1);
}
