import type { HelpLine, HelpLines } from '@/shared/help';
import { helpWords } from '@/shared/locales/help';
import { keepTogether } from '@/shared/locales/keep-together';
import { Box, Button, ButtonPair, Clauses, Txt } from '@/shared/ui';
import { assessments } from '../locales/assessments';

const words = assessments.crisis;

/** 120 and 110, side by side. */
export function EmergencyCalls({ lines: { ambulance, police } }: { readonly lines: HelpLines }) {
  return (
    <Box className="ax-assessments-calls">
      <ButtonPair keep>
        {[ambulance, police].map(({ name, number }) => (
          <Button key={number} kind="danger" icon="phone" tel={number} label={helpWords.callSpoken(name, number)}>
            {helpWords.call(number)}
          </Button>
        ))}
      </ButtonPair>
    </Box>
  );
}

/** 12356 and the county's own duty telephone, each with its hours where they are known. */
export function TalkCalls({ lines: { psychological, duty, hospital } }: { readonly lines: HelpLines }) {
  const { name, number, hours } = psychological;
  const all = [psychological, ...(duty ? [duty] : [])];
  const nobodyNow = all.every(({ open }) => open === false);
  return (
    <>
      <Button icon="phone" tel={number} label={helpWords.callSpoken(name, number)}>
        {helpWords.call(number)}
      </Button>
      <Clauses
        size={5}
        tone="soft"
        className="ax-gap-2"
        text={hours === null ? [words.psychologicalPlain] : words.psychological(keepTogether(hours))}
      />
      {!nobodyNow && <ClosedNow line={psychological} />}
      {duty && <DutyCall line={duty} />}
      {duty && !nobodyNow && <ClosedNow line={duty} />}
      {nobodyNow && (
        <Txt as="p" size={5} tone="serious" className="ax-gap-2">
          {helpWords.closed(hospital)}
        </Txt>
      )}
    </>
  );
}

/** One of two lines is closed: the other one answers. */
function ClosedNow({ line }: { readonly line: HelpLine }) {
  if (line.open !== false) return null;
  return (
    <Txt as="p" size={5} tone="serious">
      {helpWords.closedNow}
    </Txt>
  );
}

function DutyCall({ line: { number, hours } }: { readonly line: HelpLine }) {
  return (
    <>
      <Button
        kind="quiet"
        icon="phone"
        tel={number}
        className="ax-gap-3"
        label={helpWords.callSpoken(helpWords.duty, number)}
      >
        {number}
      </Button>
      {hours !== null && (
        <Txt as="p" size={5} tone="soft" className="ax-gap-2">
          {keepTogether(hours)}
        </Txt>
      )}
    </>
  );
}
