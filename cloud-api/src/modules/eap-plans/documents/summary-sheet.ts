import { UNIT_KINDS } from '@anxin/contracts';
import { instantInWords } from '../../../platform/clock/index.js';
import { type Sheet, workbook } from '../../../platform/documents/index.js';
import type { PlanCountsResponse, PlanYearSummaryResponse } from '../dto/plan-year.response.js';
import type { PlanSummaryResponse } from '../dto/plan.response.js';
import { unitKindNames } from '../../organizations/index.js';
import { sheetWords as words } from '../locales/documents.zh.js';
import { stateNames } from '../locales/plan.zh.js';

type Line = PlanCountsResponse & { total: number };

/** Two sheets: how many, by kind and by region; and every unit with what it has done. */
export function summarySheet(summary: PlanYearSummaryResponse, plans: readonly PlanSummaryResponse[]): Promise<Buffer> {
  return workbook([totalsSheet(summary), unitsSheet(plans)]);
}

function totalsSheet({ total, counts, byKind, byRegion }: PlanYearSummaryResponse): Sheet {
  const number = (header: string) => ({ header, kind: 'number' as const, width: 10 });
  const states = ['not-started', 'draft', 'submitted', 'passed', 'returned', 'approved'] as const;
  return {
    name: words.totals,
    columns: [
      { header: words.group, kind: 'text', width: 24 },
      number(words.total),
      ...states.map((state) => number(stateNames[state])),
      number(words.late),
    ],
    rows: [
      row(words.all, Object.assign({ total }, counts)),
      ...UNIT_KINDS.flatMap((kind) => byKind.filter((line) => line.kind === kind)).map((line) =>
        row(unitKindNames[line.kind], line),
      ),
      ...byRegion.map((line) => row(line.regionName, line)),
    ],
  };
}

function row(name: string, { total, notStarted, draft, submitted, passed, returned, approved, late }: Line) {
  return [name, total, notStarted, draft, submitted, passed, returned, approved, late];
}

function unitsSheet(plans: readonly PlanSummaryResponse[]): Sheet {
  const text = (header: string, width: number) => ({ header, kind: 'text' as const, width });
  const yes = (is: boolean) => (is ? words.yes : null);
  const at = (instant: string | null) => (instant === null ? null : instantInWords(new Date(instant)));
  return {
    name: words.units,
    columns: [
      ...[text(words.unit, 36), text(words.region, 20), text(words.kind, 14), text(words.form, 10)],
      ...[text(words.state, 10), text(words.due, 28), text(words.submittedAt, 28)],
      { header: words.submissions, kind: 'number', width: 10 },
      ...[text(words.late, 8), text(words.extended, 8)],
    ],
    rows: plans.map((plan) => [
      ...[plan.unitName, plan.regionName, unitKindNames[plan.kind], words.forms[plan.form]],
      ...[stateNames[plan.state], at(plan.dueAt), at(plan.submittedAt), plan.version],
      ...[yes(plan.late), yes(plan.extended)],
    ]),
  };
}
