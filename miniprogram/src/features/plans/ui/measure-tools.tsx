import { useState } from 'react';
import type { Measure, PlanSection } from '@/shared/plans/plans.types';
import { Box, Button, Choices, Sheet, Txt } from '@/shared/ui';
import { plans } from '../locales/plans';
import type { Editing } from '../model/editing';

const words = plans.measure;

interface MeasureToolsProps {
  readonly section: PlanSection;
  readonly measure: Measure;
  readonly index: number;
  readonly editing: Editing;
}

/** Order and removal. Something already written is asked about before it goes. */
export function MeasureTools({ section: { measures }, measure, index, editing }: MeasureToolsProps) {
  const [asking, setAsking] = useState(false);
  const { measureId } = measure;
  const after = (position: number): string | null => measures[position]?.measureId ?? null;
  const isBlank = measure.what === '' && measure.when === '' && measure.who === '';
  const remove = (): void => {
    setAsking(false);
    editing.remove(measure);
  };
  return (
    <Box className="ax-plans-tools">
      {index > 0 && (
        <Button kind="text" small onPress={() => editing.move(measureId, after(index - 2))}>
          {words.up}
        </Button>
      )}
      {index < measures.length - 1 && (
        <Button kind="text" small onPress={() => editing.move(measureId, after(index + 1))}>
          {words.down}
        </Button>
      )}
      <Button kind="text" small onPress={() => (isBlank ? remove() : setAsking(true))}>
        {words.remove}
      </Button>
      <Sheet id={`remove-${measureId}`} open={asking} title={words.removeTitle} onClose={() => setAsking(false)}>
        <Txt as="p" className="ax-gap-2">
          {words.removeText(measure.what)}
        </Txt>
        <Choices
          back={words.keep}
          onBack={() => setAsking(false)}
          confirm={words.confirmRemove}
          onConfirm={remove}
          even
        />
      </Sheet>
    </Box>
  );
}
