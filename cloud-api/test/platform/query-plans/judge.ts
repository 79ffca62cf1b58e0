import { ALLOWED, type Allowance, MOST_EXAMINED, SMALL_TABLES } from './allowed.js';
import type { Offence } from './offence.js';
import type { Plan } from './plan.js';

const isBig = (table: string): boolean => !(table in SMALL_TABLES);

export function offencesOf(what: string, plan: Plan): Offence[] {
  const kinds = new Set<Offence['kind']>();
  for (const { table, how } of plan.steps) if (how !== 'key' && isBig(table)) kinds.add(how);
  if (plan.sorts && plan.steps.some(({ table }) => isBig(table))) kinds.add('sort');
  if (plan.examined !== null && plan.examined > MOST_EXAMINED) kinds.add('examined');
  return [...kinds].map((kind) => ({ kind, what, plan }));
}

export const allowanceFor = ({ kind, plan }: Offence, database: string): Allowance | undefined =>
  ALLOWED.find(
    (allowed) =>
      allowed.offence === kind &&
      (allowed.on === undefined || allowed.on === database) &&
      allowed.sql.test(plan.sql.replace(/[`"]/g, '')),
  );

export const shown = ({ kind, what, plan }: Offence): string =>
  [`${what}: ${kind}${plan.examined === null ? '' : ` (${plan.examined} rows)`}`, plan.text, plan.sql].join('\n  ');
