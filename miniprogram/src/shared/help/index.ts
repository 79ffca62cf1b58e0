/** Whom to call, and whether somebody answers now: for the help page, the crisis card and results. */
export type { HelpLine, HelpLines } from './help-lines';
export { useHelpLines, useKnownCounty } from './use-help-lines';
