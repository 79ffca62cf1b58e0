import { useState } from 'react';
import { planWords } from '@/shared/locales/plans';
import { hasMeasures } from '@/shared/plans/form';
import { now } from '@/shared/platform/clock';
import { deadlineOf } from '@/shared/plans/deadline';
import type { Plan } from '@/shared/plans/plans.types';
import { Box, Button, ButtonPair, Card, Note, Page, showToast, Txt } from '@/shared/ui';
import { plans } from '../locales/plans';
import { editingOf, saveNow } from '../model/editing';
import { useFilling, type Filling as FillingState } from '../model/filling';
import { allSaved, workOf } from '../model/plan-work';
import { usePlanning } from '../model/planning';
import { Comments } from './at-place';
import { LastYear } from './last-year';
import { Measures } from './measures';
import { QueueNote, ReturnedNote } from './notes';
import { Preview } from './preview';
import { SaveState } from './save-state';
import { SectionFields } from './section-fields';
import { StepLinks, Steps } from './steps';
import { SubmitSheet } from './submit-sheet';

const words = plans.plan;

/** The form: one step at a time, everything kept as it is typed. */
export function Filling({ saved, step: wanted }: { readonly saved: Plan; readonly step: string | undefined }) {
  const filling = useFilling(saved, wanted);
  const { plan, work, marks, step } = filling;
  const [asking, setAsking] = useState(false);
  const hurry = (): void => void saveNow(plan.planId);
  const submit = async (): Promise<void> => {
    const { problems, conflicts } = await filling.newestMarks();
    if (problems.length > 0) {
      filling.showProblems();
      filling.goStep('preview');
    } else if (conflicts[0]) filling.goPlace(conflicts[0]);
    else setAsking(true);
  };
  return (
    <Page
      title={planWords.title(plan.year)}
      wide
      onRetry={hurry}
      bar={
        <ButtonPair keep>
          <Button kind="quiet" onPress={() => void saveDraft(plan.planId)}>
            {words.saveDraft}
          </Button>
          <Button disabled={work.submit !== null} onPress={() => void submit()}>
            {plan.state === 'returned' ? words.resubmit : words.submit}
          </Button>
        </ButtonPair>
      }
    >
      <Heading plan={plan} />
      <ReturnedNote plan={plan} />
      {plan.extensionReason && (
        <Box className="ax-plans-note">
          <Note icon="calendar">{planWords.extendedFor(plan.extensionReason)}</Note>
        </Box>
      )}
      <QueueNote plan={plan} work={work} marks={marks} onGo={filling.goPlace} />
      <Steps current={step} done={filling.done} onStep={filling.goStep} />
      {step === 'preview' ? <Preview filling={filling} /> : <Step key={step} filling={filling} />}
      <Box className="ax-plans-below">
        <StepLinks current={step} onStep={filling.goStep} />
        <SaveState planId={plan.planId} />
      </Box>
      <SubmitSheet plan={plan} open={asking} onClose={() => setAsking(false)} />
    </Page>
  );
}

/** Says where the words are now: what the server has not confirmed is on this device, or nowhere yet. */
async function saveDraft(planId: string): Promise<void> {
  await saveNow(planId);
  const { state, kept } = usePlanning.getState();
  const saved = allSaved(workOf(state, planId));
  showToast(saved ? words.draftSaved : kept ? words.draftOnDevice : words.notKept);
}

function Heading({ plan }: { readonly plan: Plan }) {
  const { until, left, tone } = deadlineOf(plan.dueAt, now());
  return (
    <Box className="ax-plans-heading">
      <Txt as="span" size={5} tone="soft" className="ax-piece">
        {plan.unitName}
      </Txt>
      <Txt as="span" size={5} tone="soft" className="ax-piece">
        {until}
      </Txt>
      <Txt as="span" size={5} strong tone={tone === 'plain' ? 'soft' : 'accent'} className="ax-piece">
        {left}
      </Txt>
    </Box>
  );
}

/** One step, and last year's words for it. */
function Step({ filling }: { readonly filling: FillingState }) {
  const { plan, marks, step } = filling;
  const section = plan.sections.find((each) => each.section === step);
  if (!section || step === 'preview') return null;
  const editing = editingOf(plan.planId, step);
  const last = plan.lastYear?.find((each) => each.section === step);
  const place = { section: step, measureId: null, field: null } as const;
  const fields = <SectionFields plan={plan} section={section} editing={editing} marks={marks} />;
  const isShort = plan.form === 'short';
  return (
    <Box className={last ? 'ax-plans-columns' : undefined}>
      {last && <LastYear last={last} now={section} form={plan.form} editing={editing} />}
      <Box className="ax-plans-form">
        <Txt as="h2" className="ax-plans-step-title">
          {planWords.sections[step]}
        </Txt>
        <Comments place={place} marks={marks} />
        {(!hasMeasures(step) || !isShort) && <Card className="ax-plans-fields">{fields}</Card>}
        {hasMeasures(step) && (
          <Measures
            form={plan.form}
            section={section}
            editing={editing}
            marks={marks}
            open={filling.openMeasure}
            onOpen={filling.setOpenMeasure}
          />
        )}
        {step === 'situation' && section.fields.headcountBand === planWords.tinyBand && (
          <Box className="ax-gap-3">
            <Note tone="notice" icon="people">
              {planWords.tiny}
            </Note>
          </Box>
        )}
      </Box>
    </Box>
  );
}
