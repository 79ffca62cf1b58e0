import { useState } from 'react';
import { AUDIENCES, EVENT_KINDS, TOPICS, type Audience, type EventKind, type Topic } from '@anxin/contracts';
import { usePages } from '@/shared/api/pages';
import { eventKeys, type EventSummary } from '@/shared/events';
import { eventWords } from '@/shared/locales/events';
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
  const list = usePages<EventSummary>(eventKeys.list, '/v1/events', {
    when,
    kind: kind ?? undefined,
    topic: topic ?? undefined,
    audience: audience ?? undefined,
  });
  const all = kind === null && topic === null && audience === null;
  return (
    <Page title={words.title}>
      <Box className="ax-events-controls">
        <Segments label={words.when} options={WHEN} value={when} onChange={setWhen} />
        <Narrow narrowed={narrowed} onChange={setNarrowed} />
      </Box>
      <PagedList
        query={list}
        rows={4}
        empty={all ? <Nothing when={when} /> : <NothingFits onClear={() => setNarrowed(EVERYTHING)} />}
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

interface NarrowProps {
  readonly narrowed: Narrowed;
  readonly onChange: (narrowed: Narrowed) => void;
}

function Narrow({ narrowed, onChange }: NarrowProps) {
  return (
    <Box className="ax-filters">
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
    </Box>
  );
}

function Nothing({ when }: { readonly when: 'coming' | 'past' }) {
  if (when === 'past') return <EmptyState art="empty-events" text={words.emptyPast} />;
  return (
    <EmptyState art="empty-events" text={words.empty} action={{ label: words.listenFirst, to: toPage('learn') }} />
  );
}

function NothingFits({ onClear }: { readonly onClear: () => void }) {
  return <EmptyState art="empty-search" text={words.none} action={{ label: words.clear, onPress: onClear }} />;
}
