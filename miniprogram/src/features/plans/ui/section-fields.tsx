import { useState } from 'react';
import { planWords } from '@/shared/locales/plans';
import { budgetOf, fieldsOf, type FieldOfForm } from '@/shared/plans/form';
import { labelOf, textOf } from '@/shared/plans/plan-sheet';
import type { FieldValue, Place, Plan, PlanSection } from '@/shared/plans/plans.types';
import { anchorOf } from '@/shared/plans/problems';
import { AreaField, Box, Field, Segments, Txt } from '@/shared/ui';
import { plans } from '../locales/plans';
import type { Editing } from '../model/editing';
import type { Marks } from '../model/marks';
import { AtPlace } from './at-place';
import { useTyped } from './typed';

const words = plans.fields;
const WHOLE_NUMBER = /^\d{1,6}$/;

interface SectionFieldsProps {
  readonly plan: Plan;
  readonly section: PlanSection;
  readonly editing: Editing;
  readonly marks: Marks;
}

/** The fields of a section beside its measures. */
export function SectionFields({ plan, section, editing, marks }: SectionFieldsProps) {
  return (
    <>
      {fieldsOf(section.section, plan.form).map((field) => {
        const place: Place = { section: section.section, measureId: null, field: field.key };
        const value = section.fields[field.key] ?? null;
        return (
          <AtPlace key={field.key} place={place} marks={marks} editing={editing} oneLine={field.kind === 'line'}>
            <OneField
              place={place}
              field={field}
              value={field.kind === 'sum' ? budgetOf(plan.sections) : value}
              error={marks.problemAt(place)}
              onChange={(to) => editing.type(null, field.key, value, to)}
            />
          </AtPlace>
        );
      })}
    </>
  );
}

interface OneFieldProps {
  readonly place: Place;
  readonly field: FieldOfForm;
  readonly value: FieldValue;
  readonly error: string | null;
  readonly onChange: (to: FieldValue) => void;
}

function OneField(props: OneFieldProps) {
  switch (props.field.kind) {
    case 'area':
      return <AreaOfText {...props} />;
    case 'line':
      return <LineOfText {...props} />;
    case 'count':
      return <Count {...props} />;
    case 'yes-no':
      return <YesNo {...props} />;
    default:
      return <Said {...props} />;
  }
}

function LineOfText({ place, field, value, error, onChange }: OneFieldProps) {
  const typed = useTyped(String(value ?? ''), onChange);
  return (
    <Field
      {...typed}
      id={anchorOf(place)}
      label={labelOf(field.key)}
      placeholder={words.placeholders[field.key]}
      maxLength={field.maxLength}
      error={error}
    />
  );
}

function AreaOfText({ place, field, value, error, onChange }: OneFieldProps) {
  const typed = useTyped(String(value ?? ''), onChange);
  return (
    <AreaField
      {...typed}
      id={anchorOf(place)}
      label={labelOf(field.key)}
      placeholder={words.placeholders[field.key]}
      maxLength={field.maxLength}
      error={error}
    />
  );
}

function Count({ place, field, value, error, onChange }: OneFieldProps) {
  const [bad, setBad] = useState<string | null>(null);
  const typed = useTyped(bad ?? String(value ?? ''), (text) => {
    const plain = text.trim();
    const fine = plain === '' || WHOLE_NUMBER.test(plain);
    setBad(fine ? null : text);
    if (fine) onChange(plain === '' ? null : Number(plain));
  });
  return (
    <Field
      {...typed}
      id={anchorOf(place)}
      label={labelOf(field.key)}
      type="digits"
      unit={words.people}
      maxLength={6}
      error={bad === null ? error : words.badCount}
    />
  );
}

const YES_NO = [
  { value: 'yes', label: planWords.yes },
  { value: 'no', label: planWords.no },
] as const;

function YesNo({ place, field, value, error, onChange }: OneFieldProps) {
  const chosen = value === 'yes' || value === 'no' ? value : '';
  return (
    <Box id={anchorOf(place)} className="ax-field">
      <Txt as="p" size={5} strong className="ax-field-label">
        {labelOf(field.key)}
      </Txt>
      <Segments<'yes' | 'no' | ''>
        label={labelOf(field.key)}
        options={YES_NO}
        value={chosen}
        onChange={(to) => onChange(to)}
      />
      {error && (
        <Txt as="p" size={5} tone="serious" live="polite" className="ax-field-note">
          {error}
        </Txt>
      )}
    </Box>
  );
}

/** Comes from elsewhere and is only read here. */
function Said({ place, field, value }: OneFieldProps) {
  return (
    <Box id={anchorOf(place)} className="ax-field">
      <Txt as="p" size={5} strong>
        {labelOf(field.key)}
      </Txt>
      <Txt as="p" size={3} className="ax-num">
        {textOf(field.key, value) ?? planWords.nothing}
      </Txt>
      {words.hints[field.key] !== undefined && (
        <Txt as="p" size={5} tone="soft">
          {words.hints[field.key] ?? ''}
        </Txt>
      )}
    </Box>
  );
}
