import { useState } from 'react';
import { AUDIENCES, EVENT_KINDS, TOPICS, type Audience, type EventKind, type Topic } from '@anxin/contracts';
import { usePages } from '@/shared/api/pages';
import { useSession } from '@/app/session';
import { eventKeys, placeOptions, placeQuery, placeWithin, usePlaces, type EventSummary } from '@/shared/events';
import { eventWords } from '@/shared/locales/events';
import { usePreferences } from '@/shared/state/preferences';
import { Box, EmptyState, Filter, List, Page, PagedList, Row, Segments, toPage } from '@/shared/ui';
import { events } from '../../locales/events';
import { Months } from '../../ui/months';
import '../../events.css';

const words = events.list;
const WHEN = [
  { value: 'coming', label: words.coming },
  { value: 'past', label: words.past },
] as const;

interface Narrowed {
  readonly kind: EventKind | null;
  readonly topic: Topic | null;
  readonly audience: Audience | null;
}
const EVERYTHING: Narrowed = { kind: null, topic: null, audience: null };

const optionsOf = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

export default function EventsPage() {
  const [when, setWhen] = useState<'coming' | 'past'>('coming');
  const [narrowed, setNarrowed] = useState(EVERYTHING);
  const { kind, topic, audience } = narrowed;
  const { options, place, choosePlace } = usePlace();
  const list = usePages<EventSummary>(eventKeys.list, '/v1/events', {
    when,
    kind: kind ?? undefined,
    topic: topic ?? undefined,
    audience: audience ?? undefined,
    ...placeQuery(place),
  });
  const all = kind === null && topic === null && audience === null;
  const clear = (): void => {
    setNarrowed(EVERYTHING);
    choosePlace(null);
  };
  return (
    <Page title={words.title}>
      <Box className="ax-events-controls">
        <Segments label={words.when} options={WHEN} value={when} onChange={setWhen} />
        <Box className="ax-filters">
          {options.length > 0 && (
            <Filter label={words.place} all={words.anywhere} options={options} value={place} onChange={choosePlace} />
          )}
          <Narrow narrowed={narrowed} onChange={setNarrowed} />
        </Box>
      </Box>
      <PagedList
        query={list}
        rows={4}
        empty={
          all ? <Nothing when={when} onElsewhere={place === null ? null : clear} /> : <NothingFits onClear={clear} />
        }
      >
        {(items) => <Months items={items} eventOf={(event) => event} />}
      </PagedList>
      <Box className="ax-gap-5">
        <List>
          <Row icon="place" title={words.venues} sub={words.venuesSub} to={toPage('venues')} />
        </List>
      </Box>
    </Page>
  );
}

/** Where to look: what was chosen on this device, as long as it is a place. */
function usePlace() {
  const { place: kept, choosePlace } = usePreferences();
  const unitId = useSession(({ account }) => account?.membership?.unitId);
  const places = usePlaces(unitId);
  const options = places.data ? placeOptions(places.data, true) : [];
  // Until it is known which places there are, the choice of last time holds.
  return { options, place: places.isPending ? kept : placeWithin(options, kept), choosePlace };
}

interface NarrowProps {
  readonly narrowed: Narrowed;
  readonly onChange: (narrowed: Narrowed) => void;
}

function Narrow({ narrowed, onChange }: NarrowProps) {
  return (
    <>
      <Filter
        label={words.topic}
        all={words.all}
        options={optionsOf(TOPICS, eventWords.topics)}
        value={narrowed.topic}
        onChange={(topic) => onChange({ ...narrowed, topic })}
      />
      <Filter
        label={words.audience}
        all={words.all}
        options={optionsOf(AUDIENCES, eventWords.audiences)}
        value={narrowed.audience}
        onChange={(audience) => onChange({ ...narrowed, audience })}
      />
      <Filter
        label={words.kind}
        all={words.all}
        options={optionsOf(EVENT_KINDS, eventWords.kinds)}
        value={narrowed.kind}
        onChange={(kind) => onChange({ ...narrowed, kind })}
      />
    </>
  );
}

interface NothingProps {
  readonly when: 'coming' | 'past';
  /** null: this is everywhere */
  readonly onElsewhere: (() => void) | null;
}

function Nothing({ when, onElsewhere }: NothingProps) {
  if (onElsewhere) {
    const action = { label: words.elsewhere, onPress: onElsewhere };
    return <EmptyState art="empty-events" text={when === 'past' ? words.nonePast : words.noneHere} action={action} />;
  }
  if (when === 'past') return <EmptyState art="empty-events" text={words.emptyPast} />;
  return <EmptyState art="empty-events" text={words.empty} action={{ label: words.readFirst, to: toPage('learn') }} />;
}

function NothingFits({ onClear }: { readonly onClear: () => void }) {
  return <EmptyState art="empty-search" text={words.none} action={{ label: words.clear, onPress: onClear }} />;
}
