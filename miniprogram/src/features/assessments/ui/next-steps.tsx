import { useState } from 'react';
import { useKnownCounty } from '@/shared/help';
import { helpWords } from '@/shared/locales/help';
import { Box, Button, Clauses, List, Row, Sheet, toPage, Txt } from '@/shared/ui';
import type { NextStep } from '../api/assessments.types';
import { assessments } from '../locales/assessments';
import { shownSteps, type ShownStep } from '../model/next-steps';
import { CopySentence } from './copy-sentence';

const words = assessments.result;

export function NextSteps({ steps }: { readonly steps: readonly NextStep[] }) {
  const county = useKnownCounty();
  const [telling, setTelling] = useState(false);
  return (
    <>
      <List label={words.steps}>
        {shownSteps(steps, county?.hospital?.name ?? null).map((step) => (
          <Row key={step.label} icon={step.icon} title={step.label} {...destinationOf(step, () => setTelling(true))} />
        ))}
      </List>
      <Sheet id="tell-someone" open={telling} title={words.tellTitle} onClose={() => setTelling(false)}>
        <Clauses className="ax-gap-2" text={words.tellText} />
        <Txt as="p" size={3} strong className="ax-gap-3">
          {helpWords.sentence}
        </Txt>
        <Box className="ax-gap-5">
          <CopySentence />
        </Box>
        <Button kind="quiet" className="ax-gap-3" onPress={() => setTelling(false)}>
          {words.close}
        </Button>
      </Sheet>
    </>
  );
}

function destinationOf({ kind, number }: ShownStep, tell: () => void) {
  switch (kind) {
    case 'breathing':
      return { to: toPage('breathing') };
    case 'read':
      return { to: toPage('learn') };
    case 'call':
      return { tel: number ?? '' };
    case 'people':
      return { onPress: tell };
    case 'help':
      return { to: toPage('help') };
  }
}
