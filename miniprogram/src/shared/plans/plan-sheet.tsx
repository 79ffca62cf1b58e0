import type { ReactNode } from 'react';
import type { PlanForm } from '@anxin/contracts';
import { planWords } from '../locales/plans';
import { Box, Card, Txt } from '../ui';
import { budgetOf, fieldsOf, hasMeasures, measureFieldsOf, numberOf } from './form';
import { yuanWords } from './money';
import type { FieldValue, Measure, Place, PlanSection } from './plans.types';
import { anchorOf } from './problems';
import './plan-sheet.css';

/** What is drawn at a place: a comment, a button to write one. */
export type AtPlace = (place: Place, label: string) => ReactNode;

interface PlanSheetProps {
  readonly form: PlanForm;
  readonly sections: readonly PlanSection[];
  readonly at?: AtPlace;
}

/** A plan to read: every section, every measure, as it will be printed. */
export function PlanSheet({ form, sections, at }: PlanSheetProps) {
  return (
    <Box className="ax-plan-sheet">
      {sections.map((section) => (
        <SectionSheet key={section.section} form={form} section={section} budgetFen={budgetOf(sections)} at={at} />
      ))}
    </Box>
  );
}

interface SectionSheetProps {
  readonly form: PlanForm;
  readonly section: PlanSection;
  readonly budgetFen: number;
  readonly at?: AtPlace;
}

function SectionSheet({ form, section: { section, fields, measures }, budgetFen, at }: SectionSheetProps) {
  const name = planWords.sections[section];
  return (
    <Card className="ax-plan-section">
      <Box className="ax-plan-section-top">
        <Box id={anchorOf({ section, measureId: null, field: null })} className="ax-plan-section-head">
          <Txt as="span" size={5} className="ax-plan-number ax-num">
            {String(numberOf(section))}
          </Txt>
          <Txt as="h2">{name}</Txt>
        </Box>
        {at?.({ section, measureId: null, field: null }, name)}
      </Box>
      {fieldsOf(section, form).map(({ key }) => (
        <Box key={key} className="ax-plan-entry" id={anchorOf({ section, measureId: null, field: key })}>
          <Txt as="p" size={5} tone="soft">
            {labelOf(key)}
          </Txt>
          <Value text={textOf(key, key === 'budgetFen' ? budgetFen : (fields[key] ?? null))} />
          {at?.({ section, measureId: null, field: key }, name + planWords.colon + labelOf(key))}
        </Box>
      ))}
      {hasMeasures(section) && measures.length === 0 && (
        <Txt as="p" tone="soft" className="ax-gap-3">
          {planWords.noMeasures}
        </Txt>
      )}
      {measures.map((measure, index) => (
        <MeasureSheet
          key={measure.measureId}
          form={form}
          section={section}
          measure={measure}
          position={index + 1}
          at={at}
        />
      ))}
    </Card>
  );
}

interface MeasureSheetProps {
  readonly form: PlanForm;
  readonly section: PlanSection['section'];
  readonly measure: Measure;
  readonly position: number;
  readonly at?: AtPlace;
}

function MeasureSheet({ form, section, measure, position, at }: MeasureSheetProps) {
  const { measureId } = measure;
  const label = planWords.item(position);
  return (
    <Box className="ax-plan-measure" id={anchorOf({ section, measureId, field: null })}>
      <Txt as="h3">{measure.what === '' ? label : measure.what}</Txt>
      <Box className="ax-plan-facts">
        {measureFieldsOf(form)
          .filter(({ key, needed }) => key !== 'what' && (needed || textOf(key, measure[key]) !== null))
          .map(({ key }) => (
            <Box key={key} className="ax-plan-fact" id={anchorOf({ section, measureId, field: key })}>
              <Txt as="p" size={6} tone="soft">
                {planWords.measure[key]}
              </Txt>
              <Value text={textOf(key, measure[key])} />
            </Box>
          ))}
      </Box>
      {at?.(
        { section, measureId, field: null },
        [planWords.sections[section] + label, measure.what].filter(Boolean).join(planWords.colon),
      )}
    </Box>
  );
}

function Value({ text }: { readonly text: string | null }) {
  return (
    <Txt as="p" tone={text === null ? 'soft' : 'ink'} className="ax-plan-value">
      {text ?? planWords.nothing}
    </Txt>
  );
}

export const labelOf = (key: string): string =>
  planWords.fields[key] ?? (planWords.measure as Readonly<Record<string, string>>)[key] ?? key;

/** A value as people read it; null when nothing is there. */
export function textOf(key: string, value: FieldValue): string | null {
  if (value === null || value === '') return null;
  if (key === 'budgetFen') return planWords.yuan(yuanWords(Number(value)));
  if (key === 'shiftWork') return value === 'yes' ? planWords.yes : planWords.no;
  if (key === 'women') return planWords.people(Number(value));
  return String(value);
}
