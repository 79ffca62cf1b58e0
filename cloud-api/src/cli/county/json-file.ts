import { jsonWords } from '../locales/county.zh.js';

/** JSON as a person keeps it: with comments, and a comma behind the last entry. */
const TOKEN = /\s+|\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true\b|false\b|null\b|[{}[\],:]/y;
const IGNORED = /^(?:\s|\/\/|\/\*)/;

interface Token {
  text: string;
  line: number;
}

/** A mistake in how it is written; nothing after it can be read. */
export class JsonProblem extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

export interface JsonFile {
  value: unknown;
  /** by path (`hotlines.0.hours`), the line on which the value begins; what was left out has its holder's */
  lineOf(path: string): number;
}

/** @throws JsonProblem with the line */
export function parseJson(text: string): JsonFile {
  const lines = new Map<string, number>();
  const value = new Parser(tokensOf(text.replace(/^\ufeff/, '')), lines).document();
  return {
    value,
    lineOf(path) {
      const parts = path.split('.');
      while (parts.length > 0 && !lines.has(parts.join('.'))) parts.pop();
      return lines.get(parts.join('.')) ?? 1;
    },
  };
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text)?.[0];
    if (found === undefined) throw new JsonProblem(line, jsonWords.unreadable(text.slice(at, at + 1)));
    if (!IGNORED.test(found)) tokens.push({ text: found, line });
    line += found.split('\n').length - 1;
    at += found.length;
  }
  return tokens;
}

class Parser {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly lines: Map<string, number>,
  ) {}

  document(): unknown {
    const value = this.value('');
    if (this.next < this.tokens.length) this.refuse(jsonWords.more);
    return value;
  }

  private value(path: string): unknown {
    const { text, line } = this.take(jsonWords.value);
    if (path !== '') this.lines.set(path, line);
    if (text === '{') return this.object(path);
    if (text === '[') return this.list(path);
    if (/^[}\],:]$/.test(text)) throw new JsonProblem(line, jsonWords.value);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new JsonProblem(line, jsonWords.unreadable(text));
    }
  }

  private object(path: string): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    while (!this.ends('}')) {
      const { text, line } = this.take(jsonWords.name);
      if (!text.startsWith('"')) throw new JsonProblem(line, jsonWords.name);
      const name = String(this.nameOf(text, line));
      if (entries.has(name)) throw new JsonProblem(line, jsonWords.twice(name));
      if (this.take(jsonWords.colon).text !== ':') this.refuse(jsonWords.colon, -1);
      entries.set(name, this.value(inside(path, name)));
      this.comma('}');
    }
    return Object.fromEntries(entries);
  }

  private list(path: string): unknown[] {
    const values: unknown[] = [];
    while (!this.ends(']')) {
      values.push(this.value(inside(path, String(values.length))));
      this.comma(']');
    }
    return values;
  }

  private nameOf(text: string, line: number): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new JsonProblem(line, jsonWords.unreadable(text));
    }
  }

  private ends(bracket: string): boolean {
    if (this.tokens[this.next]?.text !== bracket) return false;
    this.next++;
    return true;
  }

  private comma(bracket: string): void {
    const text = this.tokens[this.next]?.text;
    if (text === ',') this.next++;
    else if (text !== bracket) this.refuse(jsonWords.comma);
  }

  private take(expected: string): Token {
    const token = this.tokens[this.next];
    if (!token) this.refuse(expected);
    this.next++;
    return token;
  }

  private refuse(message: string, back = 0): never {
    const line = (this.tokens[this.next + back] ?? this.tokens.at(-1))?.line ?? 1;
    throw new JsonProblem(line, message);
  }
}

const inside = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
