/** Something a person can mend: what went wrong, and what to do. Printed as one plain line, without a stack. */
export class Problem extends Error {
  /**
   * @param {string} what one sentence
   * @param {string} remedy what to do, one sentence
   * @param {{ details?: string, code?: string }} [more] details: printed above the line, e.g. the last lines of a log
   */
  constructor(what, remedy, { details = '', code = 'PROBLEM' } = {}) {
    super(`${what} ${remedy}`.trim());
    this.name = 'Problem';
    this.details = details;
    this.code = code;
  }
}

/**
 * @param {unknown} error
 * @returns {string | undefined} e.g. 'EACCES'
 */
export function errorCode(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

/**
 * Errors of the file system that a person can mend, in plain words; anything else is returned as it came.
 * @param {unknown} error
 * @param {string} doing e.g. 'installing packages'
 * @returns {unknown}
 */
export function inPlainWords(error, doing) {
  if (error instanceof Problem) return error;
  const where = typeof error === 'object' && error !== null && 'path' in error ? ` at ${String(error.path)}` : '';
  switch (errorCode(error)) {
    case 'ENOSPC':
      return new Problem(`The disk is full${where} (while ${doing}).`, 'Free some space, then run the same command.', {
        code: 'DISK_FULL',
      });
    case 'EDQUOT':
      return new Problem(
        `Your disk quota is used up${where} (while ${doing}).`,
        'Free some space, then run it again.',
        {
          code: 'DISK_FULL',
        },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Problem(
        `No permission to write${where} (while ${doing}).`,
        'Make the folder yours (chown) or work in a folder you own, then run the same command.',
        { code: 'NO_WRITE_ACCESS' },
      );
    default:
      return error;
  }
}
