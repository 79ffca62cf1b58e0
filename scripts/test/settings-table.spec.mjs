import { describe, expect, it } from '@jest/globals';
import { settingsTable, withTable } from '../lib/settings-table.mjs';

describe('the table of settings', () => {
  const table = settingsTable({
    PORT: { default: '3000', meaning: 'port to listen on' },
    KEY: { otherwise: 'a file', secret: true, meaning: 'wraps keys' },
  });

  it('says of each setting what is used without it, and which are secrets', () => {
    expect(table.split('\n').slice(2)).toEqual([
      '| `PORT`   | `3000`  | port to listen on  |',
      '| `KEY`    | a file  | secret; wraps keys |',
    ]);
  });

  it('replaces what stands between its markers, and nothing else', () => {
    const page = (/** @type {string} */ inside) =>
      `# Title\n<!-- settings: made by \`npm run settings\` -->${inside}<!-- /settings -->\nThe end.`;
    expect(withTable(page('\nold\n'), table)).toBe(page(`\n\n${table}\n\n`));
  });

  it('says so when the markers are gone', () => {
    expect(() => withTable('# Title\n', table)).toThrow('markers');
  });
});
