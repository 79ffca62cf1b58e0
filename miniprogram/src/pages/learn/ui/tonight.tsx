import { ContentRow, useContents } from '@/shared/contents';
import { Box, List, PagedList, Txt } from '@/shared/ui';
import { learn } from '../locales/learn';

/** As many as one looks through in bed. */
const AT_A_TIME = '3';
const SKELETON_ROWS = 2;

/** What there is to listen to. None, or none that came, is said by nothing: below stands what there is to read. */
export function Tonight() {
  const pieces = useContents({ kind: 'audio', limit: AT_A_TIME });
  if (pieces.data ? pieces.data.pages[0]?.items.length === 0 : pieces.isError) return null;
  return (
    <Box as="section" className="ax-gap-6">
      <Txt as="h2">{learn.tonight}</Txt>
      <Box className="ax-gap-3">
        <PagedList query={pieces} rows={SKELETON_ROWS} empty={null}>
          {(items) => (
            <List label={learn.tonight}>
              {items.map((content) => (
                <ContentRow key={content.contentId} content={content} />
              ))}
            </List>
          )}
        </PagedList>
      </Box>
    </Box>
  );
}
