import { planWords } from '@/shared/locales/plans';
import { PlanSheet } from '@/shared/plans/plan-sheet';
import { StateChips } from '@/shared/plans/state-chip';
import { Standing } from '@/shared/plans/standing';
import type { Plan } from '@/shared/plans/plans.types';
import { Box, Button, CardRow, Clauses, FileButton, Note, Page, toPage, Txt } from '@/shared/ui';
import { plansApi } from '../api/plans';
import { plans } from '../locales/plans';

const words = plans.reading;

/** A plan that is with its reviewers, or done: where it stands, the plan itself, the paper. */
export function Reading({ plan }: { readonly plan: Plan }) {
  return (
    <Page title={planWords.title(plan.year)} wide>
      <Txt as="p" tone="soft" size={5} className="ax-plans-heading">
        {plan.unitName}
      </Txt>
      <Box className="ax-plans-note">
        <StateChips plan={plan} />
      </Box>
      {plan.leadPlanId !== null && (
        <Box className="ax-plans-note">
          <Note icon="people">{words.lead}</Note>
          <Button kind="quiet" className="ax-gap-3" to={toPage('plan', { planId: plan.leadPlanId })}>
            {words.toLead}
          </Button>
        </Box>
      )}
      <Box className="ax-plans-columns ax-plans-note">
        <Box className="ax-plans-aside">
          {plan.submissions.length > 0 && <Standing plan={plan} />}
          {plan.submissions.length > 0 && (
            <CardRow
              icon="copy"
              title={words.versions}
              value={words.versionCount(plan.submissions.length)}
              to={toPage('planVersions', { planId: plan.planId })}
            />
          )}
          {plan.submissions.length > 0 && (
            <Box className="ax-gap-3">
              <FileButton
                icon="file-plan"
                path={plansApi.pdfPath(plan.planId)}
                name={planWords.pdfName(plan.unitName, plan.year)}
              >
                {plans.preview.pdf}
              </FileButton>
              <Clauses size={5} tone="soft" className="ax-gap-3 ax-center" text={plans.preview.pdfNote} />
            </Box>
          )}
        </Box>
        <Box className="ax-plans-form">
          <PlanSheet form={plan.form} sections={plan.sections} />
        </Box>
      </Box>
    </Page>
  );
}
