export interface Size {
  accounts: number;
  submissions: number;
  events: number;
  contents: number;
  signUps: number;
  messages: number;
  units: number;
  planYears: number;
  planYear: number;
  outbox: number;
  overdue: number;
}
/** What the filling needs of a database. */
export interface Filled {
  rows(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  transaction(
    work: (connection: { write(sql: string, values?: unknown[]): Promise<unknown> }) => Promise<void>,
  ): Promise<void>;
}
export function fillTables(database: Filled, size: Size, now: number): Promise<void>;
