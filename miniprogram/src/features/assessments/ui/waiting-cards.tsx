import { useEffect } from 'react';
import { useAssessments } from '@/shared/api/queries';
import { Box, CardRow, toPage } from '@/shared/ui';
import { assessments } from '../locales/assessments';
import { deliver, useAnswering } from '../model/answering';

/** Forms that were handed in and have not arrived, each with the way to its state. */
export function WaitingCards() {
  const waiting = useAnswering(({ state }) => state.outbox);
  const { data = [] } = useAssessments();
  useEffect(() => void deliver(), []);
  return (
    <>
      {waiting.map(({ submissionId, assessmentId }) => (
        <Box key={submissionId} className="ax-assessments-waiting">
          <CardRow
            tone="accent"
            icon="offline"
            title={assessments.history.waiting}
            sub={data.find((known) => known.assessmentId === assessmentId)?.title}
            to={toPage('question', { assessmentId })}
          />
        </Box>
      ))}
    </>
  );
}
