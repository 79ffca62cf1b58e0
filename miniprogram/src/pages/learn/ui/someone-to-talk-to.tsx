import { useHelpLines } from '@/shared/help';
import { helpWords } from '@/shared/locales/help';
import { keepTogether } from '@/shared/locales/keep-together';
import { ui } from '@/shared/locales/ui';
import { Box, Button, Card, CardRow, Clauses, toPage, Txt } from '@/shared/ui';
import { learn } from '../locales/learn';

/** Somebody wrote words that may be heavy: who is there, said once and calmly. It judges nobody and hides nothing. */
export function SomeoneToTalkTo() {
  const { psychological, duty, hospital } = useHelpLines();
  // while nobody answers there, the county's own telephone may be the one that does
  const onDuty = psychological.open === false && duty?.open === true;
  const { name, number, hours, open } = onDuty ? { ...duty, name: helpWords.duty } : psychological;
  const nobodyNow = open === false;
  return (
    <Box className="ax-learn-talk">
      <Card tone="accent">
        <Clauses size={3} text={nobodyNow ? learn.notAlone : learn.talk} />
        {nobodyNow && (
          <Txt as="p" size={5} className="ax-gap-2">
            {helpWords.closed(hospital)}
          </Txt>
        )}
        <Button icon="phone" tel={number} className="ax-gap-3" label={helpWords.callSpoken(name, number)}>
          {helpWords.call(number)}
        </Button>
        {hours !== null && (
          <Txt as="p" size={5} tone="soft" className="ax-gap-2">
            {helpWords.hours(keepTogether(hours))}
          </Txt>
        )}
      </Card>
      <CardRow icon="help" title={ui.help} sub={learn.whoElse} to={toPage('help')} />
    </Box>
  );
}
