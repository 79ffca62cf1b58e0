import fc from 'fast-check';
import { resolved, type Schema } from './operations.js';

/** Names of properties and parameters whose values mean something here: what exists, then what could. */
export type Known = (name: string) => readonly unknown[];

const WORDS = ['茶', '安心', '带一只杯子来。', 'abc', '  两头有空格 ', '第一行\n第二行', '🍵', 'é', '1', '0'];
const INSTANTS = [
  '2026-12-01T06:00:00.000Z',
  '2026-12-01T07:00:00.000Z',
  '2026-11-24T04:00:00.000Z',
  '2027-02-28T23:59:59.999Z',
  '2026-12-01T14:00:00+08:00',
];
const DAYS = ['2026-11-24', '2026-12-31', '2024-02-29'];

/** What no form sends. */
export const HOSTILE: readonly unknown[] = [
  ...[null, true, -1, 0, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 1e21, [], {}, [[]], [null], { length: 1 }, ''],
  ...[
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff',
    '\u202e',
    '\ufeff',
    '‮安心',
    '👩‍👩‍👧‍👦'.repeat(20),
    'ｐｈｑ９',
    '0x10',
    'NaN',
  ],
  ...[
    'a'.repeat(70_000),
    '安'.repeat(5_000),
    "' OR 1=1 --",
    '"; DROP TABLE accounts; --',
    '%',
    '_',
    '\\',
    '$where',
    '{{7*7}}',
  ],
  ...[
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '=1+1',
    '../../etc/passwd',
    'file:///etc/passwd',
    '${jndi:x}',
  ],
  ...[
    'http://169.254.169.254/',
    '2026-02-30',
    '9999-99-99T99:99:99Z',
    '+275760-09-13T00:00:00.001Z',
    '-000001-01-01T00:00:00Z',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'undefined',
    'null',
    '1e999',
    '-0',
    '１２',
    '2026-11-24T04:00:00.000+99:99',
  ],
];

/** Made once: it knows every character there is. */
const anyText = fc.string({ maxLength: 20, unit: 'binary' });

/** What the schema allows, its edges more often than chance would have it. */
export function valueOf(given: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const schema = resolved(given);
  const own = ofType(schema, name, known);
  return schema.nullable ? fc.oneof({ weight: 4, arbitrary: own }, { weight: 1, arbitrary: fc.constant(null) }) : own;
}

function ofType(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map((one) => valueOf(one, name, known)));
  const kinds: Record<string, () => fc.Arbitrary<unknown>> = {
    string: () => textOf(schema, name, known),
    number: () => numberOf(schema, known(name)),
    integer: () => numberOf(schema, known(name)),
    boolean: () => fc.boolean(),
    array: () => {
      const { items = {}, minItems = 0, maxItems = 5 } = schema;
      return fc.array(valueOf(items, name, known), {
        minLength: minItems,
        maxLength: Math.min(maxItems, minItems + 3),
      });
    },
  };
  return kinds[schema.type ?? 'object']?.() ?? objectOf(schema, known);
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  known: Known,
): fc.Arbitrary<unknown> {
  if (additionalProperties) return answers();
  const parts = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, valueOf(part, name, known)]),
  );
  return fc.record(parts, { requiredKeys: required.filter((name) => name in parts) });
}

/** As of a form with nine questions. */
const answers = (): fc.Arbitrary<unknown> =>
  fc.dictionary(fc.constantFrom('q1', 'q2', 'q3', 'q8', 'q9', 'q99'), fc.integer({ min: -1, max: 5 }), { maxKeys: 9 });

function numberOf({ minimum = -5, maximum = 100_000 }: Schema, existing: readonly unknown[]): fc.Arbitrary<unknown> {
  const edges = [minimum, minimum + 1, maximum, Math.min(maximum, 2), minimum - 1, maximum + 1];
  return fc.oneof(
    ...(existing.length > 0 ? [fc.constantFrom(...existing)] : []),
    fc.constantFrom(...edges),
    fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) }),
  );
}

function textOf(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const { minLength = 0, maxLength = 60, format, pattern } = schema;
  const existing = known(name);
  const there = existing.length > 0 ? [fc.constantFrom(...existing)] : [];
  if (format === 'uuid') return fc.oneof(...there, fc.uuid());
  if (pattern) return fc.oneof(...there, fc.stringMatching(new RegExp(pattern)));
  if (/(At|From|Until|^from|^to)$/.test(name)) return fc.oneof(...there, fc.constantFrom(...INSTANTS));
  if (/On$/.test(name)) return fc.constantFrom(...DAYS);
  const edges = [minLength, Math.max(0, minLength - 1), maxLength, maxLength + 1].map((length) => '安'.repeat(length));
  return fc.oneof(...there, fc.constantFrom(...WORDS), fc.constantFrom(...edges), anyText);
}
