import { useHelpLines } from '@/shared/help';
import { Box, Card, Clauses } from '@/shared/ui';
import { assessments } from '../locales/assessments';
import { EmergencyCalls, TalkCalls } from './call-buttons';
import { CopySentence } from './copy-sentence';

/** Pinned above a result, or above a form that still waits, when an answer spoke of harming oneself. */
export function SafetyCard() {
  const lines = useHelpLines();
  return (
    <Card tone="serious">
      <Clauses className="ax-strong" text={assessments.crisis.nobodyKnows} />
      <Box className="ax-gap-3">
        <EmergencyCalls lines={lines} />
      </Box>
      <Box className="ax-gap-3">
        <TalkCalls lines={lines} />
      </Box>
      <CopySentence className="ax-gap-3" />
    </Card>
  );
}
