import { replace } from '@/shared/navigation';
import { Bands, Box, Button, Card, showToast, toPage, Txt } from '@/shared/ui';
import type { ResultResponse } from '../api/assessments.types';
import { assessments } from '../locales/assessments';
import { historyPicture } from '../model/history-picture';
import { HistoryPicture } from './history-picture';
import { NextSteps } from './next-steps';
import { SafetyCard } from './safety-card';
import { Score } from './score';

const words = assessments.result;

/** What the page's heading says: safety before everything else. */
export const headingOf = ({ safetyFirst, plain }: ResultResponse): string =>
  safetyFirst ? words.safetyFirst : plain.headline;

/** Words, picture, what to do next, how it was before, and the number last. No name and no unit: it may be a screenshot. */
export function Result({ result }: { readonly result: ResultResponse }) {
  const { plain, safetyFirst, nextSteps, official } = result;
  return (
    <>
      {safetyFirst && (
        <>
          <SafetyCard />
          <Txt as="h2" className="ax-gap-5">
            {plain.headline}
          </Txt>
        </>
      )}
      <Box className={safetyFirst ? 'ax-gap-3' : undefined}>
        <Card>
          <Bands names={plain.bands} current={plain.bandIndex} />
        </Card>
      </Box>
      <Sentences text={plain.body} />
      {safetyFirst ? (
        <Box className="ax-gap-4">
          <NextSteps steps={nextSteps} />
        </Box>
      ) : (
        <>
          <Txt as="h2" className="ax-gap-5">
            {words.steps}
          </Txt>
          <Box className="ax-gap-3">
            <NextSteps steps={nextSteps} />
          </Box>
        </>
      )}
      <Before result={result} />
      <Box className="ax-gap-4">
        <Score official={official} />
      </Box>
      <Button kind="quiet" className="ax-gap-5" onPress={keep}>
        {words.keep}
      </Button>
      {!safetyFirst && (
        <Button kind="quiet" className="ax-gap-3" to={toPage('share', { submissionId: result.submissionId })}>
          {words.share}
        </Button>
      )}
    </>
  );
}

function keep(): void {
  showToast(words.kept);
  void replace('finish');
}

/** One sentence a line. */
function Sentences({ text }: { readonly text: string }) {
  return (
    <Box className="ax-gap-4">
      {(text.match(/[^。]+。?/g) ?? [text]).map((sentence) => (
        <Txt key={sentence} as="p">
          {sentence}
        </Txt>
      ))}
    </Box>
  );
}

function Before({ result: { history, plain, retestHint, change } }: { readonly result: ResultResponse }) {
  const picture = historyPicture(history, plain.bands);
  if (!picture) {
    return (
      <Txt as="p" size={5} tone="soft" className="ax-gap-4">
        {retestHint}
      </Txt>
    );
  }
  return (
    <Box className="ax-gap-4">
      <Card>
        <Box className="ax-assessments-head">
          <Txt as="h3">{words.history(picture.columns.length)}</Txt>
          <Txt as="span" size={5} tone="soft">
            {retestHint}
          </Txt>
        </Box>
        <HistoryPicture picture={picture} />
        {change !== null && (
          <Txt as="p" size={5} tone="soft" className="ax-gap-2">
            {change}
          </Txt>
        )}
      </Card>
    </Box>
  );
}
