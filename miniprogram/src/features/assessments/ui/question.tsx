import { useEffect, useState } from 'react';
import { Box, Icon, Island, Note, OptionList, Press, Progress, Txt } from '@/shared/ui';
import { assessments } from '../locales/assessments';
import type { Asking } from '../model/asking';
import { hasKeyboard, useOptionKeys } from './option-keys';
import { useQuestionFocus } from './question-focus';

const words = assessments.question;
const STEM = 'question-stem';

/** One question: where one is, what is asked, the options at the thumb, the way back and on. */
export function Question({ asking, reworded }: { readonly asking: Asking; readonly reworded: boolean }) {
  const { definition, item, index, total, value, dialog, missing } = asking;
  /** an option the arrow keys rest on, not chosen yet */
  const [candidate, setCandidate] = useState<number | null>(null);
  useEffect(() => setCandidate(null), [item.itemId]);
  useQuestionFocus(STEM, item.itemId);
  const choose = (chosen: number): void => {
    setCandidate(null);
    asking.choose(chosen);
  };
  const { isMoving } = useOptionKeys({
    count: item.options.length,
    paused: dialog !== null,
    onDigit: (at) => {
      const option = item.options[at];
      if (option) choose(option.value);
    },
    onEnter: () => (candidate === null ? asking.next() : choose(candidate)),
  });
  return (
    <Island>
      <Box className="ax-assessments-head ax-gap-2">
        <Txt as="span" size={5} tone="soft" live="polite" className="ax-num">
          {words.position(index + 1, total)}
        </Txt>
        <Txt as="span" size={5} tone="soft">
          {definition.title}
        </Txt>
      </Box>
      <Box className="ax-gap-2">
        <Progress done={index + 1} total={total} />
      </Box>
      {reworded && (
        <Box className="ax-gap-4">
          <Note live="polite">{words.reworded}</Note>
        </Box>
      )}
      {definition.timeFrame !== null && (
        <Txt as="p" tone="soft" className="ax-gap-6">
          {definition.timeFrame}
        </Txt>
      )}
      <Txt
        as="h2"
        size={1}
        id={STEM}
        className={definition.timeFrame === null ? 'ax-gap-6 ax-assessments-stem' : 'ax-gap-2 ax-assessments-stem'}
      >
        {item.text}
      </Txt>
      {definition.explanation !== null && (
        <Txt as="p" size={5} tone="soft" className="ax-gap-2">
          {definition.explanation}
        </Txt>
      )}
      <Box className="ax-push" />
      <Box className="ax-assessments-missing" live="assertive" role="alert">
        {missing && (
          <Txt as="p" size={5} tone="serious" strong>
            {words.missing}
          </Txt>
        )}
      </Box>
      <OptionList
        label={item.text}
        options={item.options.map((option) => ({ value: option.value, label: option.label ?? String(option.value) }))}
        value={candidate ?? value}
        onChange={(chosen) => (isMoving() ? setCandidate(chosen) : choose(chosen))}
      />
      <Foot asking={asking} />
      {hasKeyboard && (
        <Txt as="p" size={5} tone="soft" className="ax-assessments-keys ax-center">
          {words.keys}
        </Txt>
      )}
    </Island>
  );
}

function Foot({ asking: { previous, next, saved, index, total } }: { readonly asking: Asking }) {
  const last = index + 1 === total;
  return (
    <Box className="ax-assessments-foot ax-gap-4">
      {previous ? (
        <Press className="ax-assessments-text-button" onPress={previous}>
          <Icon name="back" small />
          <Txt as="span">{words.previous}</Txt>
        </Press>
      ) : (
        <Box className="ax-assessments-no-button" />
      )}
      <Box className="ax-assessments-saved" live="polite">
        {saved !== 'nothing' && (
          <>
            {saved !== 'not-yet' && <Icon name="check" small />}
            <Txt as="span" size={5}>
              {words.saved[saved]}
            </Txt>
          </>
        )}
      </Box>
      <Press className="ax-assessments-text-button ax-assessments-next" onPress={next}>
        <Txt as="span">{last ? words.toHandIn : words.next}</Txt>
        <Icon name="chevron" small />
      </Press>
    </Box>
  );
}
