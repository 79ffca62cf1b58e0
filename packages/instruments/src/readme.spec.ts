import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { INSTRUMENTS } from './registry.js';

describe("the README's table", () => {
  it('names every instrument with its class and number of items', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = [...readme.matchAll(/^\| `(\w+)`\s+\| (\w+)\s+\| (\d+)\s+\|/gm)].map(([, ...cells]) => cells);
    const expected = INSTRUMENTS.map(({ id, shipClass, items }) => [
      id,
      shipClass === 'import-only' ? 'import' : String(shipClass),
      String(items.length),
    ]);
    expect(rows).toEqual(expected);
  });
});
