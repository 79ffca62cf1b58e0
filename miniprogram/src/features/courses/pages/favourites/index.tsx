import { useEffect } from 'react';
import { requireSessionHere, useSession } from '@/app/session';
import { usePages } from '@/shared/api/pages';
import { contentKeys, ContentRow, type ContentSummary } from '@/shared/contents';
import { contentWords } from '@/shared/locales/contents';
import { EmptyState, List, Page, PagedList, toPage } from '@/shared/ui';
import { courses } from '../../locales/courses';

const words = courses.favourites;
const SKELETON_ROWS = 4;

/** What somebody kept, the latest first. */
export default function FavouritesPage() {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  useEffect(() => void requireSessionHere('favourites'), []);
  const list = usePages<ContentSummary>(contentKeys.favourites, '/v1/my/favourites', {}, signedIn);
  return (
    <Page title={contentWords.favourites}>
      <PagedList
        query={list}
        rows={SKELETON_ROWS}
        empty={
          <EmptyState art="empty-search" text={words.empty} action={{ label: words.toLearn, to: toPage('learn') }} />
        }
      >
        {(items) => (
          <List label={contentWords.favourites}>
            {items.map((content) => (
              <ContentRow key={content.contentId} content={content} withTopic />
            ))}
          </List>
        )}
      </PagedList>
    </Page>
  );
}
