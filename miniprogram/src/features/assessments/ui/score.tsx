import { useState } from 'react';
import { Box, Icon, Press, Txt } from '@/shared/ui';
import type { ResultResponse } from '../api/assessments.types';
import { assessments } from '../locales/assessments';

const words = assessments.result;

/** Folded until asked for: the number means little without the words above it. */
export function Score({ official }: Pick<ResultResponse, 'official'>) {
  const [open, setOpen] = useState(false);
  return (
    <Box className="ax-card">
      <Press className="ax-row" expanded={open} onPress={() => setOpen(!open)}>
        <Txt as="span" className="ax-grow">
          {words.score}
        </Txt>
        <Icon name="chevron" small className="ax-row-chevron" />
      </Press>
      {open && <Official official={official} />}
    </Box>
  );
}

function Official({ official: { name, total, min, max, bandLabel, note, licence } }: Pick<ResultResponse, 'official'>) {
  const range = total !== null && min !== null && max !== null;
  return (
    <Box className="ax-assessments-score">
      <Txt as="p" size={3} strong className="ax-num">
        {total === null ? name : `${name} ${range ? words.total(total, min, max) : words.totalOnly(total)}`}
      </Txt>
      {bandLabel !== null && <Txt as="p">{words.officialBand(bandLabel)}</Txt>}
      {note !== null && note !== '' && (
        <Txt as="p" size={5} tone="soft" className="ax-gap-2">
          {note}
        </Txt>
      )}
      {licence !== null && licence !== '' && (
        <Txt as="p" size={6} tone="soft" className="ax-gap-2">
          {licence}
        </Txt>
      )}
    </Box>
  );
}
