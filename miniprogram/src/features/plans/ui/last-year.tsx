import { useState } from 'react';
import type { PlanForm } from '@anxin/contracts';
import { planWords } from '@/shared/locales/plans';
import { fieldsOf, hasMeasures } from '@/shared/plans/form';
import { yuanWords } from '@/shared/plans/money';
import { labelOf, textOf } from '@/shared/plans/plan-sheet';
import type { Measure, PlanSection } from '@/shared/plans/plans.types';
import { Box, Button, classNames, Icon, Press, showToast, Txt } from '@/shared/ui';
import { plans } from '../locales/plans';
import type { Editing } from '../model/editing';
import { copyOf, isNothing } from '../model/last-year';

const words = plans.lastYear;

interface LastYearProps {
  readonly last: PlanSection;
  readonly now: PlanSection;
  readonly form: PlanForm;
  readonly editing: Editing;
}

/** Last year's words for this step: beside it on a desk, folded above it on a phone. */
export function LastYear({ last, now, form, editing }: LastYearProps) {
  const [open, setOpen] = useState(false);
  const copy = copyOf(last, now, form);
  const use = async (): Promise<void> => {
    await editing.copy(copy, now.measures[now.measures.length - 1]?.measureId ?? null);
    showToast(words.used);
  };
  const entries = fieldsOf(last.section, form).flatMap(({ key }) => {
    const text = textOf(key, last.fields[key] ?? null);
    return text === null ? [] : [{ key, text }];
  });
  const empty = entries.length === 0 && last.measures.length === 0;
  return (
    <Box className="ax-plans-last" as="section" label={words.title}>
      <Press className="ax-plans-last-fold" expanded={open} onPress={() => setOpen(!open)}>
        <Icon name="calendar" small className="ax-plans-last-icon" />
        <Txt as="span" size={5} strong className="ax-grow">
          {open ? words.fold : words.open}
        </Txt>
        <Icon name="chevron" small className={classNames('ax-plans-turn', open && 'ax-plans-turn-open')} />
      </Press>
      <Box className={classNames('ax-plans-last-body', !open && 'ax-plans-last-closed')}>
        <Txt as="h2" size={3} className="ax-plans-last-title">
          {words.title}
        </Txt>
        {entries.map(({ key, text }) => (
          <Box key={key} className="ax-gap-3">
            <Txt as="p" size={6} tone="soft">
              {labelOf(key)}
            </Txt>
            <Txt as="p" size={5} className="ax-plan-value">
              {text}
            </Txt>
          </Box>
        ))}
        {hasMeasures(last.section) &&
          last.measures.map((measure) => <LastMeasure key={measure.measureId} measure={measure} />)}
        {empty && (
          <Txt as="p" size={5} tone="soft" className="ax-gap-2">
            {words.none}
          </Txt>
        )}
        {!empty && (
          <Box className="ax-gap-4">
            {isNothing(copy) ? (
              <Txt as="p" size={5} tone="soft">
                {words.nothingNew}
              </Txt>
            ) : (
              <Button kind="soft" icon="copy" onPress={() => void use()}>
                {words.use}
              </Button>
            )}
          </Box>
        )}
      </Box>
    </Box>
  );
}

function LastMeasure({ measure: { what, when, who, budgetFen } }: { readonly measure: Measure }) {
  const rest = [when, who, budgetFen === null ? '' : planWords.yuan(yuanWords(budgetFen))];
  return (
    <Box className="ax-plans-last-measure">
      <Txt as="p" size={5} strong>
        {what}
      </Txt>
      {rest
        .filter((piece) => piece !== '')
        .map((piece) => (
          <Txt key={piece} as="span" size={5} tone="soft" className="ax-piece">
            {piece}
          </Txt>
        ))}
    </Box>
  );
}
