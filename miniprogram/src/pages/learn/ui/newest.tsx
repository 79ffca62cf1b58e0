import { ContentRow, useContents } from '@/shared/contents';
import { Box, EmptyState, List, PagedList, toPage, Txt } from '@/shared/ui';
import { learn } from '../locales/learn';

/** As many as one looks through before choosing a topic instead. */
const AT_A_TIME = '6';
const SKELETON_ROWS = 3;

/** What came last. */
export function Newest() {
  const newest = useContents({ kind: 'article', limit: AT_A_TIME });
  return (
    <Box as="section" className="ax-gap-6">
      <Txt as="h2">{learn.newest}</Txt>
      <Box className="ax-gap-3">
        <PagedList
          query={newest}
          rows={SKELETON_ROWS}
          empty={
            <EmptyState art="empty-search" text={learn.empty} action={{ label: learn.toHome, to: toPage('home') }} />
          }
        >
          {(items) => (
            <List label={learn.newest}>
              {items.map((content) => (
                <ContentRow key={content.contentId} content={content} withTopic />
              ))}
            </List>
          )}
        </PagedList>
      </Box>
    </Box>
  );
}
