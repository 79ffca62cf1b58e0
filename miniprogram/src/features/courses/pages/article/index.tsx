import { dayWords, localOf } from '@/shared/events';
import type { Content } from '@/shared/contents';
import { ArticleText } from '@/shared/contents/article-text';
import { contentWords } from '@/shared/locales/contents';
import { topicWords } from '@/shared/locales/topics';
import { usePageParams } from '@/shared/navigation';
import { now } from '@/shared/platform/clock';
import { isGone } from '@/shared/request/refusal';
import { Box, EmptyState, ErrorState, Page, showToast, Skeleton, toPage, Txt } from '@/shared/ui';
import { courses } from '../../locales/courses';
import { useContent } from '../../model/use-content';
import { useReading } from '../../model/use-reading';
import { After } from '../../ui/after';
import { KeepButton } from '../../ui/keep-button';
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
        <Reading content={content.data} />
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

function Reading({ content }: { readonly content: Content }) {
  const { contentId, blocks } = content;
  // several articles may lie one above the other
  const textId = `text-${contentId}`;
  useReading(contentId, textId, () => showToast(words.goesOn));
  return (
    <>
      <Box className="ax-courses-head">
        <Txt size={5} tone="soft" className="ax-grow ax-courses-facts">
          {factsOf(content)}
        </Txt>
        <KeepButton contentId={contentId} />
      </Box>
      <ArticleText id={textId} blocks={blocks} />
      <After content={content} />
    </>
  );
}

function factsOf({ topic, minutes, changedAt }: Content): string {
  const facts = [topicWords[topic], contentWords.minutes(minutes)];
  if (changedAt !== null) facts.push(words.changed(dayWords(localOf(changedAt).day, now())));
  return facts.join(contentWords.dot);
}
