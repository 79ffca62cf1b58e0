const ID = /^[0-9a-f-]{36}$/;

/**
 * An id as it stands in an address, or one that nothing has: MySQL and MariaDB refuse to compare other scripts with the
 * ASCII column, and what is not an id is simply not found.
 */
export const asId = (text: string): string => (ID.test(text) ? text : '');
