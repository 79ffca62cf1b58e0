import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { IdentityFacade } from '../../identity/index.js';
import { CountyProfileReader } from '../../organizations/index.js';
import type { Person } from '../plan.types.js';
import { PlansService } from '../plans/plans.service.js';
import { SubmissionsService } from '../review/submissions.service.js';
import { attachment, type TakenFile } from './attachment.js';
import { planPdf } from './plan-pdf.js';
import { unitsFilledBy } from '../plans/plan.policy.js';
import { reviewStepsOf } from '../plans/plan-views.js';
import { fileNames } from '../locales/documents.zh.js';

/** Length of the code that tells two versions apart by eye. */
const CODE_LENGTH = 8;

/** The official paper of a plan: of a submission, or of the draft as it stands. */
@Injectable()
export class PlanDocumentsService {
  constructor(
    private readonly plans: PlansService,
    private readonly submissions: SubmissionsService,
    private readonly identity: IdentityFacade,
    private readonly county: CountyProfileReader,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError PLAN_NOT_FOUND, also for a number that was never handed in */
  async pdf(person: Person, planId: string, number: number | null, now: Date): Promise<TakenFile> {
    const plan = await this.plans.read(person, planId, now);
    const { unionName } = await this.county.current();
    const common = {
      ...{ plan, union: unionName, printedAt: now },
      jointWith: plan.jointWith.map(({ unitName }) => unitName),
    };
    const wanted = number ?? plan.version;
    const bytes =
      wanted === 0
        ? await planPdf({ ...common, sections: plan.sections, submission: null, filler: null, steps: [] })
        : await planPdf({ ...common, ...(await this.handedIn(person, planId, wanted)) });
    if (!unitsFilledBy(person).includes(plan.unitId)) await this.audit.note(person, 'plan-paper.downloaded', planId);
    const name = `${fileNames.plan(plan.unitName, plan.year)}.pdf`;
    return { bytes, disposition: attachment(`plan-${plan.year}.pdf`, name) };
  }

  private async handedIn(person: Person, planId: string, number: number) {
    const { submission, reviews } = await this.submissions.find(person, planId, number);
    const view = await this.submissions.read(person, planId, number);
    const ids = reviews.map(({ reviewedBy }) => reviewedBy).filter((id) => id !== null);
    const { receivedAt, inTime, contentHash } = submission;
    return {
      sections: view.sections,
      filler: view.submittedBy,
      steps: reviewStepsOf(submission, reviews, await this.identity.nicknames(ids)),
      submission: { number, receivedAt, inTime: inTime === 1, code: contentHash.slice(0, CODE_LENGTH) },
    };
  }
}
