import { dayWords, localOf } from '@/shared/events';
import type { Content } from '@/shared/contents';
import { ArticleText } from '@/shared/contents/article-text';
import { contentWords } from '@/shared/locales/contents';
import { topicWords } from '@/shared/locales/topics';
import { usePageParams } from '@/shared/navigation';
import { now } from '@/shared/platform/clock';
import { isGone } from '@/shared/request/refusal';
import { EmptyState, ErrorState, Page, Skeleton, toPage, Txt } from '@/shared/ui';
import { courses } from '../../locales/courses';
import { useContent } from '../../model/use-content';
import { After } from '../../ui/after';
import '@/shared/contents/article-text.css';
import '../../courses.css';

const words = courses.article;
const SKELETON_ROWS = 4;

/** One article, to be read by everybody, signed in or not. */
export default function ArticlePage() {
  const { contentId } = usePageParams<'article'>();
  const content = useContent(contentId);
  if (content.data) {
    return (
      <Page title={content.data.title} className="ax-courses-article">
        <Txt size={5} tone="soft" className="ax-courses-facts">
          {factsOf(content.data)}
        </Txt>
        <ArticleText blocks={content.data.blocks} />
        <After content={content.data} />
      </Page>
    );
  }
  const gone = !contentId || isGone(content.error);
  return (
    <Page title={words.title}>
      {gone ? (
        <EmptyState art="empty-search" text={words.gone} action={{ label: words.toLearn, to: toPage('learn') }} />
      ) : content.isError ? (
        <ErrorState error={content.error} onRetry={() => void content.refetch()} />
      ) : (
        <Skeleton rows={SKELETON_ROWS} />
      )}
    </Page>
  );
}

function factsOf({ topic, minutes, changedAt }: Content): string {
  const facts = [topicWords[topic], contentWords.minutes(minutes)];
  if (changedAt !== null) facts.push(words.changed(dayWords(localOf(changedAt).day, now())));
  return facts.join(contentWords.dot);
}
