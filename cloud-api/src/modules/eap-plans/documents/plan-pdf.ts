import type { PlanSectionKey } from '@anxin/contracts';
import { instantInWords } from '../../../platform/clock/index.js';
import { type PdfPages, pdfDocument, type TableColumn } from '../../../platform/documents/index.js';
import { stepOf } from '../filling/completeness.policy.js';
import { isStrand } from '../filling/plan-form.policy.js';
import { unitKindNames } from '../../organizations/index.js';
import { pdfPlanWords as words } from '../locales/documents.zh.js';
import { choiceWords, fieldName, measureFieldNames, planTitle, sectionNames } from '../locales/plan.zh.js';
import type { PlainValue } from '../plan.types.js';
import type { PlanSectionResponse } from '../dto/section.response.js';
import type { ReviewStepResponse } from '../dto/plan.response.js';
import type { PlanEntity } from '../plans/plan.entity.js';

/** What the official paper says. */
export interface PlanPaper {
  plan: Pick<PlanEntity, 'year' | 'unitName' | 'regionName' | 'kind'>;
  jointWith: readonly string[];
  sections: readonly PlanSectionResponse[];
  /** null: nothing was handed in yet */
  submission: { number: number; receivedAt: Date; inTime: boolean; code: string } | null;
  filler: string | null;
  steps: readonly ReviewStepResponse[];
  union: string;
  printedAt: Date;
}

/** The plan as a paper: the five parts as tables, who filled it in and who decided, room for the head and the seal. */
export function planPdf(paper: PlanPaper): Promise<Buffer> {
  const { plan, submission } = paper;
  const title = planTitle(plan.year);
  const version = submission
    ? `${words.submission(submission.number)}，${words.version(submission.code)}`
    : words.draft;
  const about = {
    title: `${plan.unitName} ${title}`,
    author: paper.union,
    createdAt: paper.printedAt,
    footer: version,
  };
  return pdfDocument(about, (pages) => {
    pages.title(title);
    pages.paragraph(plan.unitName, { size: 13, weight: 'bold', align: 'center' });
    pages.table(TWO, headRows(paper, version));
    for (const section of paper.sections) writeSection(pages, section);
    writeSignatures(pages, paper);
  });
}

const TWO: readonly TableColumn[] = [
  { header: words.item, share: 1 },
  { header: words.content, share: 4 },
];
const MEASURES: readonly TableColumn[] = [
  { header: words.number, share: 0.7, align: 'center' },
  { header: measureFieldNames.what, share: 3.4 },
  { header: measureFieldNames.when, share: 1.6 },
  { header: measureFieldNames.who, share: 1.6 },
  { header: words.yuan, share: 1.5, align: 'right' },
  { header: measureFieldNames.audience, share: 1.5 },
  { header: measureFieldNames.indicator, share: 2.4 },
];

function headRows({ plan, jointWith, submission }: PlanPaper, version: string): string[][] {
  const rows = [
    [words.unit, plan.unitName],
    [words.region, plan.regionName],
    [words.kind, unitKindNames[plan.kind]],
  ];
  if (jointWith.length > 0) rows.push([words.joint, jointWith.join('、')]);
  rows.push([words.content, version]);
  if (submission) {
    rows.push([words.submittedAt, `${instantInWords(submission.receivedAt)}${submission.inTime ? '' : words.late}`]);
  }
  return rows;
}

function writeSection(pages: PdfPages, { section, fields, measures }: PlanSectionResponse): void {
  pages.heading(words.section(stepOf(section), sectionNames[section]));
  const rows = Object.entries(fields).map(([field, value]) => [
    fieldName(section, false, field),
    inWords(section, field, value),
  ]);
  if (rows.length > 0) pages.table(TWO, rows);
  if (!isStrand(section)) return;
  if (measures.length === 0) {
    pages.paragraph(words.none);
    return;
  }
  pages.table(
    MEASURES,
    measures.map(({ what, when, who, budgetFen, audience, indicator }, index) => [
      ...[String(index + 1), what, when, who, yuan(budgetFen), audience, indicator],
    ]),
  );
}

function writeSignatures(pages: PdfPages, { filler, sections, steps }: PlanPaper): void {
  const safeguards = sections.find(({ section }) => section === 'safeguards')?.fields ?? {};
  const named = (value: PlainValue | undefined) => String(value ?? '') || words.none;
  const [first, county] = steps;
  pages.keepTogether(330).space(8);
  pages.table(TWO, [
    [words.filler, filler ?? words.none],
    [words.liaison, named(safeguards.liaison)],
    [words.head, named(safeguards.leader)],
    [words.firstReviewer, decisionOf(first)],
    [words.countyReviewer, decisionOf(county)],
  ]);
  pages.blanks([words.headSignature, words.date], 44);
  pages.table([{ header: words.seal, share: 1, align: 'center' }], [['']], 110);
}

function decisionOf(step: ReviewStepResponse | undefined): string {
  if (!step || step.outcome === null) return words.waiting;
  if (step.outcome === 'skipped' || step.at === null) return words.skipped;
  const at = instantInWords(new Date(step.at));
  const name = step.by ?? words.none;
  return step.outcome === 'pass' ? words.passed(name, at) : words.returned(name, at);
}

function inWords(section: PlanSectionKey, field: string, value: PlainValue): string {
  if (value === null || value === '') return words.none;
  if (field === 'budgetFen') return yuan(Number(value));
  return section === 'situation' && field === 'shiftWork'
    ? (choiceWords[String(value)] ?? String(value))
    : String(value);
}

/** Fen as yuan: 1234567 is 12,345.67. */
function yuan(fen: number | null): string {
  if (fen === null) return '';
  const whole = Math.floor(fen / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(fen % 100).padStart(2, '0')}`;
}
