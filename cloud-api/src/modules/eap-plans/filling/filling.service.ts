import { Injectable } from '@nestjs/common';
import { PLAN_SECTIONS, type PlanSectionKey } from '@anxin/contracts';
import { canonicalJson } from '../../../platform/crypto/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { IdentityFacade } from '../../identity/index.js';
import { EditedSectionResponse } from '../dto/section.response.js';
import type { Person } from '../plan.types.js';
import { unitsFilledBy } from '../plans/plan.policy.js';
import { isWritable } from '../plans/plan.state.js';
import { PlanSteps } from '../plans/plan-steps.service.js';
import { currentSections } from '../plans/plan-views.js';
import { PlansRepository, type WrittenPlan } from '../plans/plans.repository.js';
import { planYearStateAfter, type PlanYearState } from '../years/plan-year.state.js';
import { mergeSection, placeOf, type Merged, type SectionPatch } from './merge.policy.js';
import { readPatch, type SentPatch } from './patch.js';
import type { PlanSectionEntity } from './plan-section.entity.js';
import { newSection, readContent, readWriters, type Writers } from './section-content.js';
import { SectionsRepository } from './sections.repository.js';

/** Each failed try means that somebody else's words were stored, so this many people at once is no queue. */
const ATTEMPTS = 50;

/** Writing a plan: one row per section, however many people write. */
@Injectable()
export class FillingService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly sections: SectionsRepository,
    private readonly steps: PlanSteps,
    private readonly identity: IdentityFacade,
  ) {}

  /**
   * Stores what can be stored and returns the rest as conflicts; nothing of a patch disappears.
   * @throws DomainError PLAN_NOT_FOUND, PLAN_STATE, PLAN_YEAR_STATE, VALIDATION_FAILED, MEASURE_LIMIT
   */
  async edit(
    person: Person,
    planId: string,
    section: PlanSectionKey,
    sent: SentPatch,
    now: Date,
  ): Promise<EditedSectionResponse> {
    const patch = readPatch(section, sent);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const edited = await this.tryToEdit(person, planId, section, patch, now);
      if (edited) return edited;
    }
    throw new DomainError('PLAN_STATE');
  }

  /** Read at one moment with whether it may be written: handing in raises its version, so nothing slips in between. */
  private async tryToEdit(
    person: Person,
    planId: string,
    section: PlanSectionKey,
    patch: SectionPatch,
    now: Date,
  ): Promise<EditedSectionResponse | null> {
    const found = await this.plans.findWritten(planId, section, unitsFilledBy(person));
    if (!found) throw new DomainError('PLAN_NOT_FOUND');
    const { plan, yearState, row } = found;
    requireWritable(plan, yearState);
    if (!row) {
      await this.begin(plan);
      return null;
    }
    const merged = mergeSection(readContent(row.content), patch);
    const writers = readWriters(row.writers);
    if (!merged.changed) return this.reply(plan, row, merged, writers);
    const signed = sign(writers, merged, person.accountId);
    const change = {
      ...{ content: canonicalJson(merged.content), writers: canonicalJson(signed) },
      ...{ updatedAt: now, updatedBy: person.accountId },
    };
    if (!(await this.sections.update(row, change))) return null;
    return this.reply(plan, { planId, section, version: row.version + 1, ...change }, merged, writers);
  }

  /** The first word: the plan's sections come into being, and the roll-up hears of it. */
  private async begin({ id }: WrittenPlan): Promise<void> {
    await this.steps.run(async () => {
      const taken = await this.steps.take(id);
      if (taken.plan.state !== 'not-started') return;
      await this.sections.insert(PLAN_SECTIONS.map((section) => newSection(id, section)));
      await this.steps.change(taken, { state: this.steps.stateAfter(taken, 'begin') });
    });
  }

  private async reply(
    plan: WrittenPlan,
    row: PlanSectionEntity,
    { conflicts }: Merged,
    { at }: Writers,
  ): Promise<EditedSectionResponse> {
    // the sum of the budgets stands in the last section
    const rows = row.section === 'safeguards' ? await this.sections.ofPlan(plan.id) : [];
    const authors = conflicts.map(({ measureId, field }) => at[placeOf(measureId, field)] ?? row.updatedBy);
    const names = await this.identity.nicknames([row.updatedBy, ...authors].filter((id) => id !== null));
    const views = currentSections(plan, [...rows.filter(({ section }) => section !== row.section), row], names);
    const section = views.find((view) => view.section === row.section);
    if (!section) throw new Error(`no view of section ${row.section}`);
    return {
      section,
      conflicts: conflicts.map(({ measureId, field, yours, theirs }, index) => {
        const author = authors[index] ?? null;
        return { measureId, field, yours, theirs, theirName: author === null ? null : (names.get(author) ?? null) };
      }),
    };
  }
}

/** @throws DomainError PLAN_NOT_FOUND before its year is open, PLAN_YEAR_STATE, PLAN_STATE */
function requireWritable(plan: WrittenPlan, yearState: PlanYearState): void {
  if (yearState === 'draft') throw new DomainError('PLAN_NOT_FOUND');
  if (planYearStateAfter(yearState, 'work') === null) throw new DomainError('PLAN_YEAR_STATE');
  if (plan.leadPlanId !== null || !isWritable(plan.state)) throw new DomainError('PLAN_STATE');
}

function sign({ at, all }: Writers, { written }: Merged, accountId: string): Writers {
  const signed = { ...at };
  for (const place of written) signed[place] = accountId;
  return { at: signed, all: all.includes(accountId) ? all : [...all, accountId] };
}
