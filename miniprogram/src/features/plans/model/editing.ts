import type { PlanSectionKey } from '@anxin/contracts';
import type { FieldValue, Measure, Plan } from '@/shared/plans/plans.types';
import { newUuid } from '@/shared/platform/uuid';
import type { Copy } from './last-year';
import { onPlan, onSection } from './plan-work';
import { deliverPlan, deskForWords, openPlanDesk } from './planning';
import type { Conflict, Planning, SectionWork } from './planning.types';
import { added, moved, removed, settled, typed, type Choice } from './section-work';

/** A pause of writing, after which it is sent. */
const PAUSE_MS = 1_200;
const pauses = new Map<string, ReturnType<typeof setTimeout>>();

function soon(planId: string): void {
  clearTimeout(pauses.get(planId));
  pauses.set(
    planId,
    setTimeout(() => void deliverPlan(planId), PAUSE_MS),
  );
}

async function edit(planId: string, change: (state: Planning) => Planning): Promise<void> {
  const desk = await deskForWords();
  if (!desk) return;
  soon(planId);
  await desk.vault.update(change);
}

/** What a person does to one section of one plan. Each is on the device first and on the server soon. */
export interface Editing {
  readonly type: (measureId: string | null, field: string, from: FieldValue, to: FieldValue) => void;
  /** resolves to the new measure's id */
  readonly add: (after: string | null) => Promise<string>;
  readonly remove: (measure: Measure) => void;
  readonly move: (measureId: string, after: string | null) => void;
  readonly copy: (copy: Copy, last: string | null) => Promise<void>;
  readonly settle: (conflict: Conflict, choice: Choice, both: FieldValue) => void;
}

export function editingOf(planId: string, section: PlanSectionKey): Editing {
  const change = (work: (known: SectionWork) => SectionWork): Promise<void> =>
    edit(planId, onSection(planId, section, work));
  return {
    type: (measureId, field, from, to) => void change((work) => typed(work, { measureId, field, from, to })),
    async add(after) {
      const measureId = await newUuid();
      await change((work) => added(work, { measureId, after }));
      return measureId;
    },
    remove: (measure) => void change((work) => removed(work, measure)),
    move: (measureId, after) => void change((work) => moved(work, { measureId, after })),
    async copy({ fields, measures }, last) {
      const ids = await Promise.all(measures.map(newUuid));
      await change((work) => {
        const withFields = fields.reduce(
          (known, { field, to }) => typed(known, { measureId: null, field, from: emptyLike(to), to }),
          work,
        );
        return measures.reduce((known, measure, index) => {
          const measureId = ids[index] ?? '';
          const after = ids[index - 1] ?? last;
          return Object.entries(measure).reduce<SectionWork>(
            (filled, [field, to]) => typed(filled, { measureId, field, from: emptyLike(to), to }),
            added(known, { measureId, after }),
          );
        }, withFields);
      });
    },
    settle: (conflict, choice, both) => void change((work) => settled(work, conflict, choice, both)),
  };
}

/** What an empty place of that kind holds. */
const emptyLike = (value: FieldValue): FieldValue => (typeof value === 'string' ? '' : null);

/** Fields in which somebody has typed what is not taken over yet. */
const typing = new Set<() => void>();

/** A field says that somebody types in it, and how to take that over. Returns how to say that it is done. */
export function isTyping(finish: () => void): () => void {
  typing.add(finish);
  return () => void typing.delete(finish);
}

/** Takes over what stands in the fields: a button can be pressed before the field above it has been left. */
export async function takeWords(): Promise<void> {
  typing.forEach((finish) => finish());
  // asked after the words asked: when it answers, they are on the desk
  await deskForWords();
}

/** Saves now instead of after the pause; resolves when everything that could be sent was. */
export async function saveNow(planId: string): Promise<void> {
  await takeWords();
  clearTimeout(pauses.get(planId));
  await deliverPlan(planId);
}

/** Hands the plan in, or leaves it in the queue until there is a network. */
export async function handIn({ planId }: Plan, signedName: string): Promise<void> {
  const id = await newUuid();
  const desk = await openPlanDesk();
  await desk?.vault.update(
    onPlan(planId, (work) => ({ ...work, refusal: null, submit: work.submit ?? { id, signedName } })),
  );
  await saveNow(planId);
}

/** After a refusal: try once more, or give up what the server would not take. */
export async function tryAgain(planId: string): Promise<void> {
  const desk = await openPlanDesk();
  await desk?.vault.update(onPlan(planId, (work) => ({ ...work, refusal: null })));
  await saveNow(planId);
}

export async function giveUp(planId: string): Promise<void> {
  const desk = await openPlanDesk();
  await desk?.vault.update(onPlan(planId, () => ({ sections: {}, submit: null, refusal: null })));
}
