import { usePages } from '@/shared/api/pages';
import { Box, EmptyState, Page, PagedList, Txt } from '@/shared/ui';
import { staffKeys, type Nomination } from '../../api/event-staff';
import { eventStaff } from '../../locales/event-staff';
import { useGate } from '../../model/gate';
import { NominationCard } from '../../ui/nomination-card';
import { NotYours } from '../../ui/not-yours';
import '../../event-staff.css';

const words = eventStaff.nominations;

/** The unit's people give out the seats that the unit was given. They see who asked them, and nobody else. */
export default function NominationsPage() {
  const { units } = useGate('nominations');
  if (units.length === 0) return <NotYours title={words.title} text={words.unitOnly} />;
  const known = units.filter(({ unitId }, index) => units.findIndex((each) => each.unitId === unitId) === index);
  return (
    <Page title={words.title}>
      <Txt as="p" tone="soft">
        {words.intro}
      </Txt>
      {known.map(({ unitId, unitName }) => (
        <Unit key={unitId} unitId={unitId} heading={known.length > 1 ? unitName : null} />
      ))}
    </Page>
  );
}

function Unit({ unitId, heading }: { readonly unitId: string; readonly heading: string | null }) {
  const list = usePages<Nomination>(
    staffKeys.nominations(unitId),
    `/v1/units/${encodeURIComponent(unitId)}/nominations`,
  );
  return (
    <Box as="section" className="ax-gap-4">
      {heading !== null && (
        <Txt as="h2" className="ax-staff-heading">
          {heading}
        </Txt>
      )}
      <PagedList query={list} rows={3} empty={<EmptyState art="empty-events" text={words.empty} />}>
        {(items) => items.map((item) => <NominationCard key={item.event.eventId} unitId={unitId} nomination={item} />)}
      </PagedList>
    </Box>
  );
}
