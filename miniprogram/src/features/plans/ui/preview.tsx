import { planWords } from '@/shared/locales/plans';
import { PlanSheet } from '@/shared/plans/plan-sheet';
import type { Problem } from '@/shared/plans/plans.types';
import { Box, Clauses, FileButton, List, Note, Row, Txt } from '@/shared/ui';
import { plansApi } from '../api/plans';
import { plans } from '../locales/plans';
import type { Filling } from '../model/filling';
import { Joint } from './joint';
import { useSaveState } from './save-state';

const words = plans.preview;

/** The last step: what is missing, the whole plan as it will be printed, and the paper for the seal. */
export function Preview({ filling }: { readonly filling: Filling }) {
  const { plan, marks, goPlace } = filling;
  const saved = useSaveState(plan.planId) === 'saved';
  return (
    <Box className="ax-plans-preview">
      {marks.problems.length > 0 ? (
        <Problems problems={marks.problems} onGo={goPlace} />
      ) : (
        <Box className="ax-plans-note">
          <Note tone="good" icon="check">
            {words.ready}
          </Note>
        </Box>
      )}
      <Joint plan={plan} />
      <PlanSheet form={plan.form} sections={plan.sections} />
      <Box className="ax-gap-4">
        {saved ? (
          <FileButton
            icon="file-plan"
            path={plansApi.pdfPath(plan.planId)}
            name={planWords.pdfName(plan.unitName, plan.year)}
          >
            {words.pdf}
          </FileButton>
        ) : (
          <Txt as="p" size={5} tone="soft" className="ax-center">
            {words.notWhileUnsaved}
          </Txt>
        )}
        <Clauses size={5} tone="soft" className="ax-gap-3 ax-center" text={words.pdfNote} />
      </Box>
    </Box>
  );
}

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly onGo: (problem: Problem) => void;
}

function Problems({ problems, onGo }: ProblemsProps) {
  return (
    <Box className="ax-plans-problems" live="polite">
      <Txt as="h2" className="ax-plans-step-title">
        {words.problemsTitle(problems.length)}
      </Txt>
      <List label={words.problemsTitle(problems.length)}>
        {problems.map((problem) => (
          <Row
            key={`${problem.section} ${problem.measureId ?? ''} ${problem.field ?? ''}`}
            title={problem.text}
            onPress={() => onGo(problem)}
          />
        ))}
      </List>
    </Box>
  );
}
