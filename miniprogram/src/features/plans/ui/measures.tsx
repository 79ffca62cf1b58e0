import { useState } from 'react';
import { planWords } from '@/shared/locales/plans';
import type { PlanForm } from '@anxin/contracts';
import { MEASURE_LIMIT } from '@/shared/plans/form';
import { yuanWords } from '@/shared/plans/money';
import type { Measure, Place, PlanSection } from '@/shared/plans/plans.types';
import { anchorOf, MEASURES_FIELD } from '@/shared/plans/problems';
import { Box, Button, Card, Icon, Note, Press, Txt } from '@/shared/ui';
import { plans } from '../locales/plans';
import type { Editing } from '../model/editing';
import type { Marks } from '../model/marks';
import { Comments } from './at-place';
import { ConflictCard } from './conflict-card';
import { MeasureFields } from './measure-fields';
import { MeasureTools } from './measure-tools';

const words = plans.measure;

interface MeasuresProps {
  readonly form: PlanForm;
  readonly section: PlanSection;
  readonly editing: Editing;
  readonly marks: Marks;
  /** the measure whose fields are open; null: none */
  readonly open: string | null;
  readonly onOpen: (measureId: string | null) => void;
}

/** What will be done, one card each; the one being written is open, the others are a line. */
export function Measures({ form, section, editing, marks, open, onOpen }: MeasuresProps) {
  const { measures } = section;
  const whole: Place = { section: section.section, measureId: null, field: MEASURES_FIELD };
  const [adding, setAdding] = useState(false);
  const add = async (): Promise<void> => {
    setAdding(true);
    onOpen(await editing.add(measures[measures.length - 1]?.measureId ?? null));
    setAdding(false);
  };
  const problem = marks.problemAt(whole);
  return (
    <>
      <LostWords section={section} editing={editing} marks={marks} />
      {measures.map((measure, index) => (
        <MeasureCard
          key={measure.measureId}
          form={form}
          section={section}
          measure={measure}
          index={index}
          editing={editing}
          marks={marks}
          isOpen={measure.measureId === open}
          onOpen={(wanted) => onOpen(wanted ? measure.measureId : null)}
        />
      ))}
      <Box id={anchorOf(whole)} className="ax-gap-3">
        {problem && (
          <Txt as="p" size={5} tone="serious" live="polite" className="ax-plans-problem">
            {problem}
          </Txt>
        )}
        {measures.length < MEASURE_LIMIT ? (
          <Button kind="quiet" busy={adding} onPress={() => void add()}>
            {measures.length === 0 ? words.first : words.add}
          </Button>
        ) : (
          <Note>{words.limit(MEASURE_LIMIT)}</Note>
        )}
      </Box>
    </>
  );
}

interface MeasureCardProps {
  readonly form: PlanForm;
  readonly section: PlanSection;
  readonly measure: Measure;
  readonly index: number;
  readonly editing: Editing;
  readonly marks: Marks;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

function MeasureCard({ form, section, measure, index, editing, marks, isOpen, onOpen }: MeasureCardProps) {
  const place: Place = { section: section.section, measureId: measure.measureId, field: null };
  const conflict = marks.conflictAt(place);
  const title = measure.what === '' ? words.unfilled : measure.what;
  const problem = firstProblem(marks, measure);
  return (
    <Card className="ax-plans-measure">
      <Box id={anchorOf(place)}>
        <Press
          className="ax-plans-measure-head"
          expanded={isOpen}
          label={words.spoken(index + 1, title)}
          onPress={() => onOpen(!isOpen)}
        >
          <Txt as="span" size={5} className="ax-plan-number ax-num">
            {String(index + 1)}
          </Txt>
          <Box className="ax-grow">
            <Txt as="p" size={3} strong tone={measure.what === '' ? 'soft' : 'ink'}>
              {title}
            </Txt>
            {!isOpen && (
              <Box>
                {inShort(measure).map((piece) => (
                  <Txt key={piece} as="span" size={5} tone="soft" className="ax-piece">
                    {piece}
                  </Txt>
                ))}
              </Box>
            )}
          </Box>
          <Icon name="chevron" small className={isOpen ? 'ax-plans-turn ax-plans-turn-open' : 'ax-plans-turn'} />
        </Press>
      </Box>
      {!isOpen && problem !== null && (
        <Txt as="p" size={5} tone="serious" className="ax-gap-2">
          {problem}
        </Txt>
      )}
      <Comments place={place} marks={marks} />
      {conflict && <ConflictCard place={place} conflict={conflict} oneLine={false} editing={editing} />}
      {isOpen && (
        <>
          <MeasureFields form={form} section={section.section} measure={measure} editing={editing} marks={marks} />
          <MeasureTools section={section} measure={measure} index={index} editing={editing} />
        </>
      )}
    </Card>
  );
}

/** `3、6、9、12月  工会主席  2,400元`: pieces that stay whole where the line breaks */
function inShort({ when, who, budgetFen }: Measure): readonly string[] {
  return [when, who, budgetFen === null ? '' : planWords.yuan(yuanWords(budgetFen))].filter((piece) => piece !== '');
}

const firstProblem = (marks: Marks, measure: Measure): string | null =>
  marks.problems
    .filter(({ measureId }) => measureId === measure.measureId)
    .map((problem) => marks.problemAt(problem))
    .find((text) => text !== null) ?? null;

/** Words for a measure that a colleague has removed meanwhile: they are shown, to be copied or let go. */
function LostWords({ section, editing, marks }: Pick<MeasuresProps, 'section' | 'editing' | 'marks'>) {
  const lost = marks.conflicts.filter(
    (place) =>
      place.section === section.section &&
      place.measureId !== null &&
      !section.measures.some(({ measureId }) => measureId === place.measureId),
  );
  return (
    <>
      {lost.map((place) => {
        const conflict = marks.conflictAt(place);
        return (
          conflict && (
            <ConflictCard key={anchorOf(place)} place={place} conflict={conflict} oneLine gone editing={editing} />
          )
        );
      })}
    </>
  );
}
