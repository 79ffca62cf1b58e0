import jsonc, { type Node, type ParseError } from 'jsonc-parser';
import { jsonWords } from '../locales/county.zh.js';

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

/**
 * JSON as a person keeps it: with comments, and a comma behind the last entry.
 * @throws JsonProblem with the line
 */
export function parseJson(written: string): JsonFile {
  const text = written.replace(/^\ufeff/, '');
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const mistakes: ParseError[] = [];
  const root = jsonc.parseTree(text, mistakes, { allowTrailingComma: true });
  const first = mistakes[0];
  if (first) throw new JsonProblem(lineAt(first.offset), wordsFor(first, text));
  if (!root) throw new JsonProblem(1, jsonWords.value);
  const twice = nameTwice(root);
  if (twice) throw new JsonProblem(lineAt(twice.offset), jsonWords.twice(String(twice.value)));

  return {
    value: jsonc.getNodeValue(root) as unknown,
    lineOf(path) {
      const parts = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
      while (parts.length > 0) {
        const node = jsonc.findNodeAtLocation(root, parts);
        if (node) return lineAt(node.offset);
        parts.pop();
      }
      return 1;
    },
  };
}

/** The first name that stands before in the same object: which of the two is meant? */
function nameTwice(node: Node): Node | null {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const name = node.type === 'object' ? child.children?.[0] : undefined;
    if (name && seen.has(name.value)) return name;
    if (name) seen.add(name.value);
    const inside = nameTwice(child);
    if (inside) return inside;
  }
  return null;
}

function wordsFor({ error, offset, length }: ParseError, text: string): string {
  switch (jsonc.printParseErrorCode(error)) {
    case 'PropertyNameExpected':
      return jsonWords.name;
    case 'ValueExpected':
      return jsonWords.value;
    case 'ColonExpected':
      return jsonWords.colon;
    case 'CommaExpected':
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return jsonWords.comma;
    case 'EndOfFileExpected':
      return jsonWords.more;
    default:
      return jsonWords.unreadable(text.slice(offset, offset + Math.max(1, length)));
  }
}
