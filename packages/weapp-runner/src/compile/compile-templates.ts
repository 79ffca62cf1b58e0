import { TmplGroup } from 'glass-easel-template-compiler';
import { type CompileProblem, WeappCompileError } from './compile-error.js';
import type { SourceTree } from './source-tree.js';

interface TemplateMessage {
  isError: boolean;
  code: number;
  message: string;
  startLine: number;
  startColumn: number;
}

export interface CompiledTemplates {
  /** A JavaScript expression: template path to its generator. */
  code: string;
  warnings: CompileProblem[];
}

/** What glass-easel only warns of and WeChat's own compiler refuses: missing and stray end tags, bad directives. */
const REFUSED_WARNINGS = new Set([65543, 65548, 65567]);

/** Templates of built-in components that have more than a slot; see `web/view/built-ins`. */
const BUILT_IN_TEMPLATES: Record<string, string> = {
  '__wx/slot': '<slot/>',
  '__wx/empty': ' ',
  '__wx/swiper': '<wx-swiper-track class="wx-swiper-track"><slot/></wx-swiper-track>',
};

/** Compiles every .wxml and .wxs of the tree with glass-easel's own compiler. */
export function compileTemplates(tree: SourceTree): CompiledTemplates {
  const group = new TmplGroup();
  const problems: (CompileProblem & { fatal: boolean })[] = [];
  for (const file of tree.withExtension('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), tree.text(file));
  for (const file of tree.withExtension('.wxml')) {
    const messages = (group.addTmpl(file.slice(0, -'.wxml'.length), tree.text(file)) ?? []) as TemplateMessage[];
    for (const { isError, code, message, startLine, startColumn } of messages) {
      problems.push({
        file,
        line: startLine + 1,
        column: startColumn,
        message,
        fatal: isError || REFUSED_WARNINGS.has(code),
      });
    }
  }
  const fatal = problems.filter((problem) => problem.fatal);
  if (fatal.length > 0) throw new WeappCompileError(fatal);
  for (const [path, source] of Object.entries(BUILT_IN_TEMPLATES)) group.addTmpl(path, source);
  const code = group.getTmplGenObjectGroups();
  group.free();
  return { code, warnings: problems.map(({ fatal: _fatal, ...problem }) => problem) };
}
