import type { SqlValue } from '../database/index.js';

/**
 * What a policy says about rows, once: `holds` judges a row in memory, `whereOf` says the same to the database. A policy
 * that names nothing lets nobody in: there is no condition that is true of every row.
 */
export type Condition<Row> =
  | { readonly kind: 'all'; readonly of: readonly [Condition<Row>, ...Condition<Row>[]] }
  | { readonly kind: 'any'; readonly of: readonly Condition<Row>[] }
  | { readonly kind: 'one-of'; readonly column: keyof Row & string; readonly values: readonly string[] }
  | { readonly kind: 'empty'; readonly column: keyof Row & string }
  | { readonly kind: 'from'; readonly column: keyof Row & string; readonly least: string };

export const all = <Row>(...of: [Condition<Row>, ...Condition<Row>[]]): Condition<Row> => ({ kind: 'all', of });
/** Of nothing: nobody's. */
export const any = <Row>(...of: Condition<Row>[]): Condition<Row> => ({ kind: 'any', of });
/** Of no values: nobody's. */
export const oneOf = <Row>(column: keyof Row & string, values: readonly string[]): Condition<Row> => ({
  ...{ kind: 'one-of', column, values },
});
export const is = <Row>(column: keyof Row & string, value: string): Condition<Row> => oneOf(column, [value]);
export const isEmpty = <Row>(column: keyof Row & string): Condition<Row> => ({ kind: 'empty', column });
/** At least; of ASCII texts such as days, which sort as they are written. */
export const from = <Row>(column: keyof Row & string, least: string): Condition<Row> => ({
  ...{ kind: 'from', column, least },
});

/** Whether the row is let through. */
export function holds<Row>(condition: Condition<Row>, row: Row): boolean {
  if (condition.kind === 'all') return condition.of.every((part) => holds(part, row));
  if (condition.kind === 'any') return condition.of.some((part) => holds(part, row));
  const value = row[condition.column];
  if (condition.kind === 'empty') return value === null;
  if (typeof value !== 'string') return false;
  return condition.kind === 'from' ? value >= condition.least : condition.values.includes(value);
}

/** The same for a `WHERE`: columns are the properties' names in snake case, behind the alias. */
export function whereOf<Row>(condition: Condition<Row>, alias: string): readonly [sql: string, values: SqlValue[]] {
  if (condition.kind === 'all' || condition.kind === 'any') {
    const parts = condition.of.map((part) => whereOf(part, alias));
    if (parts.length === 0) return ['1 = 0', []];
    const joined = parts.map(([sql]) => sql).join(condition.kind === 'all' ? ' AND ' : ' OR ');
    return [`(${joined})`, parts.flatMap(([, values]) => values)];
  }
  const column = `${alias}.${condition.column.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)}`;
  if (condition.kind === 'empty') return [`${column} IS NULL`, []];
  if (condition.kind === 'from') return [`${column} >= ?`, [condition.least]];
  if (condition.values.length === 0) return ['1 = 0', []];
  if (condition.values.length === 1) return [`${column} = ?`, [...condition.values]];
  return [`${column} IN (${condition.values.map(() => '?').join(', ')})`, [...condition.values]];
}
