import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { useSession } from '@/app/session';
import { contentKeys, ContentRow } from '@/shared/contents';
import { contentWords } from '@/shared/locales/contents';
import { queryClient } from '@/shared/state/query-client';
import { Box, List, Row, toPage, Txt } from '@/shared/ui';
import { goingOnApi } from '../api/going-on';
import { learn } from '../locales/learn';
import { percentOf } from '../model/percent';

/** For whoever is signed in: what they began and did not finish, and what they kept. Visitors see nothing of it. */
export function GoingOn() {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const list = useQuery({ queryKey: contentKeys.goingOn, queryFn: goingOnApi.list, enabled: signedIn });
  // the page stays while an article is read above it
  useDidShow(() => void queryClient.invalidateQueries({ queryKey: contentKeys.goingOn }));
  if (!signedIn) return null;
  const items = list.data ?? [];
  return (
    <Box as="section" className="ax-gap-6">
      {items.length > 0 && <Txt as="h2">{learn.goingOn}</Txt>}
      <Box className={items.length > 0 ? 'ax-gap-3' : undefined}>
        <List label={items.length > 0 ? learn.goingOn : contentWords.favourites}>
          {items.map((item) => (
            <ContentRow
              key={item.content.contentId}
              content={item.content}
              withTopic
              standing={contentWords.readTo(percentOf(item))}
            />
          ))}
          <Row icon="star" title={contentWords.favourites} to={toPage('favourites')} />
        </List>
      </Box>
    </Box>
  );
}
