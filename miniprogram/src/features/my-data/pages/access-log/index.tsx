import { useEffect } from 'react';
import { requireSessionHere, useSession } from '@/app/session';
import { usePages } from '@/shared/api/pages';
import { keepTogether } from '@/shared/locales/keep-together';
import { instantWords } from '@/shared/time/business-time';
import { Box, Clauses, EmptyState, List, Page, PagedList, Row, toPage, Txt } from '@/shared/ui';
import { ACCESS_LOG, type AccessLogEntry, myDataKeys } from '../../api/my-data';
import { myData } from '../../locales/my-data';
import '../../my-data.css';

const words = myData.log;

/** What others did with what is one's own, newest first. */
export default function AccessLogPage() {
  useEffect(() => void requireSessionHere('accessLog'), []);
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const list = usePages<AccessLogEntry>(myDataKeys.accessLog, ACCESS_LOG, {}, signedIn);
  return (
    <Page title={words.title}>
      <Clauses text={words.intro} tone="soft" />
      <Box className="ax-gap-4">
        <PagedList
          query={list}
          rows={4}
          empty={
            <EmptyState art="door-lamp" text={words.empty} action={{ label: words.toData, to: toPage('myData') }} />
          }
        >
          {(entries) => (
            <List label={words.title}>
              {entries.map(({ entryId, at, who, what }) => (
                <Row key={entryId} icon="eye" title={`${who}${what}`} sub={keepTogether(instantWords(at))} />
              ))}
            </List>
          )}
        </PagedList>
      </Box>
      <Txt as="p" size={5} tone="soft" className="ax-gap-3">
        {words.answers}
      </Txt>
    </Page>
  );
}
