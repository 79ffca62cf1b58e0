import { useState } from 'react';
import { AUDIENCES, TOPICS, type Audience, type Topic } from '@anxin/contracts';
import { ContentRow, useContents } from '@/shared/contents';
import { audienceWords, topicWords } from '@/shared/locales/topics';
import { usePageParams } from '@/shared/navigation';
import { Box, EmptyState, Filter, List, Page, PagedList, toPage } from '@/shared/ui';
import { courses } from '../../locales/courses';
import '../../courses.css';

const words = courses.topic;
const SKELETON_ROWS = 4;
/** What is for everyone is for each of them. */
const AUDIENCE_OPTIONS = AUDIENCES.filter((each) => each !== 'everyone').map((value) => ({
  value,
  label: audienceWords[value],
}));

/** What there is to read about one thing. */
export default function TopicPage() {
  const { topic: asked } = usePageParams<'topic'>();
  const topic = TOPICS.find((each) => each === asked);
  if (topic !== undefined) return <OneTopic topic={topic} />;
  return (
    <Page title={words.title}>
      <EmptyState art="empty-search" text={words.gone} action={{ label: words.toLearn, to: toPage('learn') }} />
    </Page>
  );
}

function OneTopic({ topic }: { readonly topic: Topic }) {
  const [audience, setAudience] = useState<Audience | null>(null);
  const list = useContents({ topic, audience: audience ?? undefined });
  const title = topicWords[topic];
  return (
    <Page title={title}>
      <Box className="ax-courses-filters">
        <Box className="ax-filters">
          <Filter
            label={words.audience}
            all={words.all}
            options={AUDIENCE_OPTIONS}
            value={audience}
            onChange={setAudience}
          />
        </Box>
      </Box>
      <PagedList query={list} rows={SKELETON_ROWS} empty={<Nothing onClear={audience && (() => setAudience(null))} />}>
        {(items) => (
          <List label={title}>
            {items.map((content) => (
              <ContentRow key={content.contentId} content={content} />
            ))}
          </List>
        )}
      </PagedList>
    </Page>
  );
}

/** onClear: what was narrowed is widened again; null: there is nothing at all */
function Nothing({ onClear }: { readonly onClear: (() => void) | null }) {
  return onClear ? (
    <EmptyState art="empty-search" text={words.none} action={{ label: words.clear, onPress: onClear }} />
  ) : (
    <EmptyState art="empty-search" text={words.empty} action={{ label: words.toLearn, to: toPage('learn') }} />
  );
}
