import { createRequire } from 'node:module';

/** A statement as the driver got it. */
export interface Recorded {
  sql: string;
  values: unknown[];
}

type Method = (this: object, ...args: unknown[]) => unknown;
type Prototype = Record<string, Method>;

const require = createRequire(import.meta.url);

/**
 * Writes down what reaches the database, at the door of both drivers: whatever builds the SQL, nothing gets past.
 * To be made before the database is opened.
 */
export class Recorder {
  private readonly recorded: Recorded[] = [];
  private isOn = false;

  constructor() {
    this.listenToMysql();
    this.listenToLibsql();
  }

  /** Everything that was sent to the database while the work was done. */
  async during<T>(work: () => Promise<T>): Promise<{ result: T; statements: Recorded[] }> {
    this.recorded.length = 0;
    this.isOn = true;
    try {
      return { result: await work(), statements: [...this.recorded] };
    } finally {
      this.isOn = false;
    }
  }

  private note(sql: string, values: unknown): void {
    if (this.isOn) this.recorded.push({ sql, values: Array.isArray(values) ? (values as unknown[]) : [] });
  }

  private listenToMysql(): void {
    const { prototype } = (require('mysql2') as { Connection: { prototype: Prototype } }).Connection;
    for (const name of ['query', 'execute']) {
      wrap(prototype, name, (_, [first, second]) => {
        if (typeof first === 'string') this.note(first, second);
        else if (typeof first === 'object' && first !== null && 'sql' in first) {
          this.note(String(first.sql), second ?? ('values' in first ? first.values : []));
        }
      });
    }
  }

  private listenToLibsql(): void {
    const { prototype } = require('libsql') as { prototype: Prototype };
    const sqlOf = new WeakMap<object, string>();
    let isListening = false;
    const prepare = prototype['prepare']!;
    const listen = (statement: Prototype): void => {
      if (isListening) return;
      isListening = true;
      for (const name of ['all', 'run', 'get']) {
        wrap(Object.getPrototypeOf(statement) as Prototype, name, (self, values) => {
          const sql = sqlOf.get(self);
          if (sql !== undefined) this.note(sql, values);
        });
      }
    };
    prototype['prepare'] = function (sql, ...rest) {
      const statement = prepare.call(this, sql, ...rest) as Prototype;
      listen(statement);
      sqlOf.set(statement, String(sql));
      return statement;
    };
  }
}

function wrap(prototype: Prototype, name: string, note: (self: object, args: unknown[]) => void): void {
  const original = prototype[name]!;
  prototype[name] = function (...args) {
    note(this, args);
    return original.apply(this, args);
  };
}
