import { type ecmaVersion, parse } from 'acorn';
import type { CompileProblem } from './compile-error.js';

/** The newest language edition the build may use: 5 or the year of an edition. */
export type SyntaxLevel = 5 | 2015 | 2016 | 2017 | 2018 | 2019 | 2020 | 2021 | 2022;

/** Finds syntax newer than `level`; null when there is none. Stops at the first place, as a phone does. */
export function checkSyntax(file: string, source: string, level: SyntaxLevel): CompileProblem | null {
  const ecmaVersion: ecmaVersion = level;
  try {
    parse(source, { ecmaVersion, sourceType: 'script', allowReturnOutsideFunction: true });
    return null;
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const excerpt = source.slice(Math.max(0, error.pos - 20), error.pos + 40).replace(/\s+/g, ' ');
    return {
      file,
      line: error.loc.line,
      column: error.loc.column,
      message: `is not ES${level} syntax: ${error.message} near "${excerpt}"`,
    };
  }
}

function isSyntaxError(error: unknown): error is SyntaxError & { pos: number; loc: { line: number; column: number } } {
  return error instanceof SyntaxError && 'pos' in error && 'loc' in error;
}
