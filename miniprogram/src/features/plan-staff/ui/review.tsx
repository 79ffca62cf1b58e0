import { useState } from 'react';
import { useSession } from '@/app/session';
import { planWords } from '@/shared/locales/plans';
import { now } from '@/shared/platform/clock';
import { deadlineOf } from '@/shared/plans/deadline';
import { PlanSheet } from '@/shared/plans/plan-sheet';
import { Standing } from '@/shared/plans/standing';
import { StateChips } from '@/shared/plans/state-chip';
import type { Place, Plan } from '@/shared/plans/plans.types';
import { samePlace } from '@/shared/plans/problems';
import { Box, Button, ButtonPair, classNames, Clauses, FileButton, Note, Page, Press, Txt } from '@/shared/ui';
import { planStaffApi } from '../api/plan-staff';
import { planStaff } from '../locales/plan-staff';
import { isCounty } from '../model/authority';
import { useRemarksOf } from '../model/remarks';
import { CommentSheet, type Commenting } from './comment-sheet';
import { DecisionSheets, type Deciding } from './decision-sheets';
import { ExtendSheet } from './extend-sheet';
import { SinceLast } from './since-last';

const words = planStaff.review;
/** Extending helps only whoever still has to file. */
const OPEN_STATES = ['not-started', 'draft', 'returned'];

/** Reads the plan, remarks at the place, and decides. */
export function Review({ plan }: { readonly plan: Plan }) {
  const [commenting, setCommenting] = useState<Commenting | null>(null);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [extending, setExtending] = useState(false);
  const county = useSession(({ account }) => isCounty(account));
  const remarks = useRemarksOf(plan.planId);
  const mayExtend = county && OPEN_STATES.includes(plan.state);
  return (
    <Page
      title={planWords.title(plan.year)}
      wide
      bar={
        plan.mayReview ? (
          <ButtonPair keep>
            <Button kind="quiet" onPress={() => setDeciding('return')}>
              {words.back}
            </Button>
            <Button onPress={() => setDeciding('pass')}>{words.pass}</Button>
          </ButtonPair>
        ) : undefined
      }
    >
      <Head plan={plan} />
      <Box className="ax-plan-staff-columns ax-plan-staff-reading">
        <Box className="ax-plan-staff-aside">
          {plan.submissions.length > 0 && <Standing plan={plan} />}
          <SinceLast plan={plan} />
          {plan.submissions.length > 0 && (
            <Box className="ax-gap-3">
              <FileButton
                icon="file-plan"
                path={planStaffApi.pdfPath(plan.planId)}
                name={planWords.pdfName(plan.unitName, plan.year)}
              >
                {words.pdf}
              </FileButton>
            </Box>
          )}
          {mayExtend && (
            <Button kind="quiet" icon="calendar" className="ax-gap-3" onPress={() => setExtending(true)}>
              {words.extend}
            </Button>
          )}
        </Box>
        <Box className={classNames('ax-plan-staff-sheet', plan.mayReview && 'ax-plan-staff-commenting')}>
          <PlanSheet
            form={plan.form}
            sections={plan.sections}
            at={(place, label) => (
              <Remark
                place={place}
                label={label}
                mine={remarks.find((each) => samePlace(each, place))?.text ?? null}
                before={plan.returned?.comments.filter((each) => samePlace(each, place)).map(({ text }) => text) ?? []}
                mayComment={plan.mayReview}
                onComment={setCommenting}
              />
            )}
          />
        </Box>
      </Box>
      <CommentSheet key={keyOf(commenting)} plan={plan} commenting={commenting} onClose={() => setCommenting(null)} />
      <DecisionSheets plan={plan} deciding={deciding} onClose={() => setDeciding(null)} />
      <ExtendSheet plan={plan} open={extending} onClose={() => setExtending(false)} />
    </Page>
  );
}

const keyOf = (commenting: Commenting | null): string =>
  commenting ? [commenting.place.section, commenting.place.measureId, commenting.place.field].join(' ') : 'none';

function Head({ plan }: { readonly plan: Plan }) {
  const { until, left } = deadlineOf(plan.dueAt, now());
  const open = OPEN_STATES.includes(plan.state);
  return (
    <Box className="ax-plan-staff-head">
      <Txt as="p" size={3} strong>
        {plan.unitName}
      </Txt>
      <Box>
        {[plan.regionName, planWords.kinds[plan.kind], planWords.forms[plan.form]].map((piece) => (
          <Txt key={piece} as="span" size={5} tone="soft" className="ax-piece">
            {piece}
          </Txt>
        ))}
      </Box>
      <Clauses size={5} tone="soft" text={open ? [`${until}${planWords.comma}`, left] : [until]} />
      <StateChips plan={plan} />
      {plan.extensionReason && (
        <Box className="ax-gap-3">
          <Note icon="calendar">{planWords.extendedFor(plan.extensionReason)}</Note>
        </Box>
      )}
    </Box>
  );
}

interface RemarkProps {
  readonly place: Place;
  readonly label: string;
  readonly mine: string | null;
  /** of the last return: what should have been mended */
  readonly before: readonly string[];
  readonly mayComment: boolean;
  readonly onComment: (commenting: Commenting) => void;
}

function Remark({ place, label, mine, before, mayComment, onComment }: RemarkProps) {
  // one button for each measure and section is enough; every field of the section beside them has its own
  return (
    <Box className="ax-plan-staff-remark">
      {before.map((text) => (
        <Note key={text} tone="notice" icon="eye">
          {words.theirs(text)}
        </Note>
      ))}
      {mine !== null && (
        <Note tone="notice" icon="publish">
          {words.mine(mine)}
        </Note>
      )}
      {mayComment && (
        <Press
          className="ax-link ax-plan-staff-comment"
          label={words.commentSpoken(label)}
          onPress={() => onComment({ place, label })}
        >
          <Txt as="span" size={5}>
            {words.comment}
          </Txt>
        </Press>
      )}
    </Box>
  );
}
