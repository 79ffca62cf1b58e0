/** One thing wrong with the build, with the file and, where known, the position (line from 1, column from 0). */
export interface CompileProblem {
  file: string;
  line?: number;
  column?: number;
  message: string;
}

const describe = ({ file, line, column, message }: CompileProblem): string =>
  `${file}${line === undefined ? '' : `:${line}:${column ?? 0}`} ${message}`;

/** The build cannot run on a phone as it stands; `problems` names every reason found. */
export class WeappCompileError extends Error {
  constructor(readonly problems: CompileProblem[]) {
    super(`This mini-program cannot run:\n${problems.map((problem) => `  ${describe(problem)}`).join('\n')}`);
    this.name = 'WeappCompileError';
  }
}
