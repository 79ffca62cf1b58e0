import { Injectable } from '@nestjs/common';
import { PLAN_SECTIONS } from '@anxin/contracts';
import { IdentityFacade } from '../identity/index.js';
import { FillingService } from './filling/filling.service.js';
import { emptyPlan } from './filling/plan-form.policy.js';
import { JointFilingService } from './filling/joint-filing.service.js';
import { SubmittingService } from './filling/submitting.service.js';
import type { Measure, Person, PlanId, PlainValue } from './plan.types.js';
import { PlansRepository } from './plans/plans.repository.js';
import { ExtensionsService } from './review/extensions.service.js';
import { ReviewsService, type Review } from './review/reviews.service.js';
import { PlanYearsService, type YearSettings } from './years/plan-years.service.js';

/** What somebody writes into a plan; sections and fields that are left out stay empty. */
export type WrittenPlan = Partial<
  Record<(typeof PLAN_SECTIONS)[number], { fields?: Record<string, PlainValue>; measures?: readonly Measure[] }>
>;

/** The use cases for whoever sets a county up (the demo). Each happens at the moment that is given. */
@Injectable()
export class EapPlansFacade {
  constructor(
    private readonly years: PlanYearsService,
    private readonly plans: PlansRepository,
    private readonly filling: FillingService,
    private readonly submitting: SubmittingService,
    private readonly reviews: ReviewsService,
    private readonly extensions: ExtensionsService,
    private readonly joint: JointFilingService,
    private readonly identity: IdentityFacade,
  ) {}

  /** Sets the year up and opens it: every open unit of the kinds has a plan. */
  async openYear(settings: YearSettings & { year: number }, at: Date): Promise<void> {
    await this.years.create(settings, at);
    await this.years.open(null, settings.year, at);
  }

  async closeYear(year: number, at: Date): Promise<void> {
    await this.years.close(null, year, at);
  }

  /** null: the unit owes none for that year */
  async planOf(year: number, unitId: string): Promise<PlanId | null> {
    return (await this.plans.findOfUnit(year, unitId))?.id ?? null;
  }

  /** Fills an empty plan in, as its people would. @throws DomainError as the routes do */
  async fill(accountId: string, planId: PlanId, written: WrittenPlan, at: Date): Promise<void> {
    const person = await this.person(accountId);
    const empty = emptyPlan();
    for (const section of PLAN_SECTIONS) {
      const { fields = {}, measures = [] } = written[section] ?? {};
      const changes = Object.entries(fields).map(([field, to]) => ({
        ...{ measureId: null, field, from: empty[section].fields[field] ?? null, to },
      }));
      const words = measures.flatMap(({ measureId, ...measure }) =>
        Object.entries(measure).map(([field, to]) => ({
          measureId,
          field,
          from: field === 'budgetFen' ? null : '',
          to,
        })),
      );
      const added = measures.map(({ measureId }, index) => ({
        measureId,
        after: measures[index - 1]?.measureId ?? null,
      }));
      if (changes.length + added.length === 0) continue;
      await this.filling.edit(person, planId, section, { added, changes: [...changes, ...words], removed: [] }, at);
    }
  }

  /** Changes one field of a section. @param measureId null: of the section itself */
  async change(
    accountId: string,
    planId: PlanId,
    { section, measureId, field, from, to }: FieldEdit,
    at: Date,
  ): Promise<void> {
    const patch = { added: [], changes: [{ measureId, field, from, to }], removed: [] };
    await this.filling.edit(await this.person(accountId), planId, section, patch, at);
  }

  /** From now on this unit files for exactly these tiny units too. */
  async fileTogether(accountId: string, planId: PlanId, unitIds: readonly string[]): Promise<void> {
    await this.joint.fileWith(await this.person(accountId), planId, unitIds);
  }

  async submit(accountId: string, planId: PlanId, submissionId: string, at: Date): Promise<void> {
    await this.submitting.submit(await this.person(accountId), planId, { id: submissionId }, at);
  }

  async review(accountId: string, planId: PlanId, review: Review, at: Date): Promise<void> {
    await this.reviews.review(await this.person(accountId), planId, review, at);
  }

  async extend(
    accountId: string,
    planId: PlanId,
    extension: { dueAt: string; reason: string },
    at: Date,
  ): Promise<void> {
    await this.extensions.extend(await this.person(accountId), planId, extension, at);
  }

  private async person(accountId: string): Promise<Person> {
    return { accountId, roles: await this.identity.rolesOf(accountId) };
  }
}

export interface FieldEdit {
  section: (typeof PLAN_SECTIONS)[number];
  measureId: string | null;
  field: string;
  from: PlainValue;
  to: PlainValue;
}
