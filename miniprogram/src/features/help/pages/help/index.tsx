import { useHelpLines, useKnownCounty } from '@/shared/help';
import { helpWords } from '@/shared/locales/help';
import { Box, Button, ButtonPair, Card, Clauses, FootNote, List, Page, Row, toPage, Txt } from '@/shared/ui';
import { help } from '../../locales/help';
import { LineCard } from '../../ui/line-card';
import '../../help.css';

/** Whom to call and where to go. Works without a network and without signing in; nothing here is recorded. */
export default function HelpPage() {
  const lines = useHelpLines();
  const { psychological, ambulance, police, duty, others, hospital } = lines;
  const talk = [psychological, ...(duty ? [duty] : [])];
  const nobodyNow = talk.every(({ open }) => open === false);
  return (
    <Page title={help.title}>
      <Card tone="serious">
        <Txt as="h2">{help.urgentTitle}</Txt>
        <Clauses className="ax-gap-2" text={help.urgentText} />
        <Box className="ax-gap-3 ax-help-calls">
          <ButtonPair keep>
            {[ambulance, police].map(({ name, number }) => (
              <Button key={number} kind="danger" icon="phone" tel={number} label={helpWords.callSpoken(name, number)}>
                {helpWords.call(number)}
              </Button>
            ))}
          </ButtonPair>
        </Box>
      </Card>
      <Txt as="h2" className="ax-gap-5 ax-help-heading">
        {help.talkTitle}
      </Txt>
      <Card>
        <LineCard line={psychological} title={psychological.name} primary />
        {duty && <LineCard line={duty} title={helpWords.duty} />}
        {others.map((line) => (
          <LineCard key={line.number} line={line} title={line.name} />
        ))}
        {nobodyNow && (
          <Txt as="p" size={5} className="ax-gap-3">
            {helpWords.closed(hospital)}
          </Txt>
        )}
      </Card>
      <Places />
      <Txt as="h2" className="ax-gap-5 ax-help-heading">
        {help.breatheTitle}
      </Txt>
      <List>
        <Row icon="breathing" title={help.breathe} to={toPage('breathing')} />
      </List>
      <Txt as="h2" className="ax-gap-5 ax-help-heading">
        {help.callingTitle}
      </Txt>
      <Card>
        {help.calling.map((sentence) => (
          <Txt key={sentence} as="p" className="ax-help-sentence">
            {sentence}
          </Txt>
        ))}
      </Card>
      <FootNote icon="lock">{help.nobodySees}</FootNote>
    </Page>
  );
}

/** The hospital and the nearest venue, as far as the county named them. */
function Places() {
  const county = useKnownCounty();
  if (!county || (!county.hospital && !county.venue && county.unionPhone === '')) return null;
  const { hospital, venue, unionName, unionPhone } = county;
  return (
    <>
      <Txt as="h2" className="ax-gap-5 ax-help-heading">
        {help.placeTitle}
      </Txt>
      <List>
        {venue && (
          <Row icon="place" title={venue.name} sub={[venue.walk, venue.hoursText, venue.address].filter(Boolean)} />
        )}
        {hospital && (
          <Row icon="phone" title={hospital.name} sub={[hospital.address, hospital.phone]} tel={hospital.phone} />
        )}
        {unionPhone !== '' && <Row icon="phone" title={unionName} sub={unionPhone} tel={unionPhone} />}
      </List>
    </>
  );
}
