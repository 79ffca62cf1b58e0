import { planWords } from '@/shared/locales/plans';
import type { Plan, SubmissionSummary } from '@/shared/plans/plans.types';
import { instantWords } from '@/shared/time/business-time';
import { Box, Chip, FileButton, List, Row } from '@/shared/ui';
import { plansApi } from '../api/plans';
import { plans } from '../locales/plans';

const words = plans.versions;

/** Newest first, each with its own paper. */
export function Versions({ plan }: { readonly plan: Plan }) {
  return (
    <List label={words.title}>
      {[...plan.submissions].reverse().map((submission) => (
        <Row
          key={submission.number}
          title={words.version(submission.number)}
          sub={[instantWords(submission.submittedAt), submission.onTime ? words.onTime : words.late]}
          foot={
            <Box className="ax-plans-version">
              <Outcome submission={submission} />
              <FileButton
                kind="text"
                small
                path={plansApi.pdfPath(plan.planId, submission.number)}
                name={planWords.pdfName(plan.unitName, plan.year)}
              >
                {words.pdf}
              </FileButton>
            </Box>
          }
        />
      ))}
    </List>
  );
}

function Outcome({ submission: { outcome } }: { readonly submission: SubmissionSummary }) {
  if (outcome === null) return <Chip tone="plain">{words.waiting}</Chip>;
  return <Chip tone={outcome === 'returned' ? 'notice' : 'good'}>{words.outcomes[outcome]}</Chip>;
}
