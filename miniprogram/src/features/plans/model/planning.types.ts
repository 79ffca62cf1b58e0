import { PLAN_SECTIONS } from '@anxin/contracts';
import * as v from 'valibot';

const Value = v.nullable(v.union([v.string(), v.number()]));

const Measure = v.object({
  measureId: v.string(),
  what: v.string(),
  when: v.string(),
  who: v.string(),
  budgetFen: v.nullable(v.number()),
  audience: v.string(),
  indicator: v.string(),
});

const Change = v.object({
  /** null: a field of the section itself */
  measureId: v.nullable(v.string()),
  field: v.string(),
  /** what the person saw there before */
  from: Value,
  to: Value,
});
export type Change = v.InferOutput<typeof Change>;

/** `after` null: the first */
const Position = v.object({ measureId: v.string(), after: v.nullable(v.string()) });
export type Position = v.InferOutput<typeof Position>;

const Removal = v.object({ measureId: v.string(), from: Measure });
export type Removal = v.InferOutput<typeof Removal>;

const Batch = v.object({
  /** tells a reply's batch from a later one; '' while it still grows */
  batchId: v.string(),
  changes: v.array(Change),
  added: v.array(Position),
  moved: v.array(Position),
  removed: v.array(Removal),
});
/** What is sent in one request for one section. */
export type Batch = v.InferOutput<typeof Batch>;

const Conflict = v.object({
  measureId: v.nullable(v.string()),
  /** null: the measure as a whole, which was to be removed */
  field: v.nullable(v.string()),
  yours: Value,
  theirs: Value,
  theirName: v.nullable(v.string()),
});
export type Conflict = v.InferOutput<typeof Conflict>;

const SectionWork = v.object({
  /** on its way: unchanged until the server has answered, so that a lost reply makes no conflict with oneself */
  sending: v.nullable(Batch),
  waiting: Batch,
  conflicts: v.array(Conflict),
});
export type SectionWork = v.InferOutput<typeof SectionWork>;

const PlanWork = v.object({
  sections: v.partial(v.object(v.entriesFromList([...PLAN_SECTIONS], SectionWork))),
  /** to be handed in as soon as everything is saved; the id is made once */
  submit: v.nullable(v.object({ id: v.string(), signedName: v.optional(v.string()) })),
  /** the server said no, and why: nothing is sent again until the person decides */
  refusal: v.nullable(v.object({ code: v.string(), message: v.string() })),
});
export type PlanWork = v.InferOutput<typeof PlanWork>;

const Planning = v.record(v.string(), PlanWork);
/** By plan: what of one account is not on the server yet. */
export type Planning = v.InferOutput<typeof Planning>;

export const NOTHING: Planning = {};
export const EMPTY_BATCH: Batch = { batchId: '', changes: [], added: [], moved: [], removed: [] };
export const NO_SECTION_WORK: SectionWork = { sending: null, waiting: EMPTY_BATCH, conflicts: [] };
export const NO_WORK: PlanWork = { sections: {}, submit: null, refusal: null };

/** null when it is not what this version of the client wrote */
export function parsePlanning(text: string): Planning | null {
  try {
    const parsed = v.safeParse(Planning, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
