import type { HelpLine, HelpLines } from '@/shared/help';
import { helpWords } from '@/shared/locales/help';
import { Box, Button, ButtonPair, Txt } from '@/shared/ui';
import { assessments } from '../locales/assessments';

const words = assessments.crisis;

/** 120 and 110, side by side. */
export function EmergencyCalls({ lines: { ambulance, police } }: { readonly lines: HelpLines }) {
  return (
    <ButtonPair keep>
      {[ambulance, police].map(({ name, number }) => (
        <Button key={number} kind="danger" icon="phone" tel={number} label={helpWords.callSpoken(name, number)}>
          {helpWords.call(number)}
        </Button>
      ))}
    </ButtonPair>
  );
}

/** 12356 and the county's own duty telephone, each with its hours where they are known. */
export function TalkCalls({ lines }: { readonly lines: HelpLines }) {
  const { psychological, duty, hospital } = lines;
  const { name, number, hours } = psychological;
  const closed = [psychological, ...(duty ? [duty] : [])].some(({ open }) => open === false);
  return (
    <>
      <Button icon="phone" tel={number} label={helpWords.callSpoken(name, number)}>
        {helpWords.call(number)}
      </Button>
      <Txt as="p" size={5} tone="soft" className="ax-gap-2">
        {hours === null ? words.psychologicalPlain : words.psychological(hours)}
      </Txt>
      {duty && <DutyCall line={duty} />}
      {closed && (
        <Txt as="p" size={5} tone="serious" className="ax-gap-2">
          {helpWords.closed(hospital)}
        </Txt>
      )}
    </>
  );
}

function DutyCall({ line: { number, hours } }: { readonly line: HelpLine }) {
  return (
    <>
      <Box className="ax-gap-3">
        <Button kind="quiet" icon="phone" tel={number} label={helpWords.call(number)}>
          {number}
        </Button>
      </Box>
      {hours !== null && (
        <Txt as="p" size={5} tone="soft" className="ax-gap-2">
          {hours}
        </Txt>
      )}
    </>
  );
}
