import { useState } from 'react';
import type { PlanForm, PlanSectionKey } from '@anxin/contracts';
import { measureFieldsOf } from '@/shared/plans/form';
import { fenOf, yuanOf } from '@/shared/plans/money';
import { planWords } from '@/shared/locales/plans';
import type { FieldValue, Measure, MeasureField, Place } from '@/shared/plans/plans.types';
import { anchorOf } from '@/shared/plans/problems';
import { AreaField, Box, Field } from '@/shared/ui';
import { plans } from '../locales/plans';
import type { Editing } from '../model/editing';
import type { Marks } from '../model/marks';
import { AtPlace } from './at-place';
import { useTyped } from './typed';

const words = plans.measure;
/** Longer than a line on a phone. */
const LONG: readonly MeasureField[] = ['what', 'indicator'];

interface MeasureFieldsProps {
  readonly form: PlanForm;
  readonly section: PlanSectionKey;
  readonly measure: Measure;
  readonly editing: Editing;
  readonly marks: Marks;
}

export function MeasureFields({ form, section, measure, editing, marks }: MeasureFieldsProps) {
  return (
    <Box className="ax-plans-measure-fields">
      {measureFieldsOf(form).map(({ key, maxLength }) => {
        const place: Place = { section, measureId: measure.measureId, field: key };
        return (
          <Box key={key} className={`ax-plans-cell ax-plans-cell-${key}`}>
            <AtPlace place={place} marks={marks} editing={editing} oneLine={!LONG.includes(key)}>
              <OneField
                place={place}
                field={key}
                maxLength={maxLength}
                value={measure[key]}
                error={marks.problemAt(place)}
                onChange={(to) => editing.type(measure.measureId, key, measure[key], to)}
              />
            </AtPlace>
          </Box>
        );
      })}
    </Box>
  );
}

interface OneFieldProps {
  readonly place: Place;
  readonly field: MeasureField;
  readonly maxLength: number;
  readonly value: FieldValue;
  readonly error: string | null;
  readonly onChange: (to: FieldValue) => void;
}

function OneField(props: OneFieldProps) {
  return props.field === 'budgetFen' ? <Budget {...props} /> : <Words {...props} />;
}

function Words({ place, field, maxLength, value, error, onChange }: OneFieldProps) {
  const typed = useTyped(String(value ?? ''), onChange);
  const common = {
    ...typed,
    id: anchorOf(place),
    label: planWords.measure[field],
    placeholder: words.placeholders[field],
    maxLength,
    error,
  };
  return field === 'what' ? <AreaField {...common} /> : <Field {...common} />;
}

/** Yuan for the eye, fen for everything else. */
function Budget({ place, field, value, error, onChange }: OneFieldProps) {
  const [bad, setBad] = useState<string | null>(null);
  const typed = useTyped(bad ?? yuanOf(value === null ? null : Number(value)), (text) => {
    const fen = fenOf(text);
    setBad(fen === undefined ? text : null);
    if (fen !== undefined) onChange(fen);
  });
  return (
    <Field
      {...typed}
      id={anchorOf(place)}
      label={planWords.measure[field]}
      placeholder={words.placeholders[field]}
      unit={words.yuan}
      type="decimal"
      error={bad === null ? error : words.badAmount}
    />
  );
}
