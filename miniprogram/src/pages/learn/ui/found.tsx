import { ContentRow } from '@/shared/contents';
import { Box, EmptyState, ErrorState, List, Skeleton, Txt } from '@/shared/ui';
import { learn } from '../locales/learn';
import type { useSearch } from '../model/use-search';
import { SomeoneToTalkTo } from './someone-to-talk-to';

const SKELETON_ROWS = 3;

/** What a search found, the likeliest first; whom to call stands above it where the words ask for it. */
export function Found({ found, error, status, again, forget }: ReturnType<typeof useSearch>) {
  const items = found?.items ?? [];
  return (
    <Box as="section" className="ax-gap-5">
      <Box live="polite">
        {found?.urgent && <SomeoneToTalkTo />}
        {found && items.length > 0 && <Txt as="h2">{learn.found(items.length)}</Txt>}
        {found && items.length === 0 && (
          <EmptyState art="empty-search" text={learn.nothing} action={{ label: learn.toTopics, onPress: forget }} />
        )}
      </Box>
      {status === 'pending' && <Skeleton rows={SKELETON_ROWS} />}
      {status === 'error' && <ErrorState error={error} onRetry={again} />}
      {items.length > 0 && (
        <Box className="ax-gap-3">
          <List label={learn.found(items.length)}>
            {items.map((content) => (
              <ContentRow key={content.contentId} content={content} withTopic />
            ))}
          </List>
        </Box>
      )}
    </Box>
  );
}
