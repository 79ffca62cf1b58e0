import type { Plan } from './plan.js';

export interface Offence {
  /** scan: a big table from one end to the other; walk: along an index from its end; sort: of a big table's rows */
  kind: 'scan' | 'walk' | 'sort' | 'examined';
  what: string;
  plan: Plan;
}
