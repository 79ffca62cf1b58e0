/** Any value as text for attributes, styles and messages; objects as JSON, nothing as the empty string. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return value.toString();
  return typeof value === 'object' ? JSON.stringify(value) : typeof value;
}
