/** What words can be made to look like, in the order of the bar. */
export const TOOLS = [
  ...(['heading', 'small', 'strong', 'em', 'bullets', 'numbers'] as const),
  ...(['quote', 'rule', 'link', 'undo', 'redo'] as const),
] as const;
export type Tool = (typeof TOOLS)[number];
