import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { requireSessionHere, useSession } from '@/app/session';
import { Box, Clauses, ErrorState, FileButton, List, Page, Row, Skeleton, toPage, Txt } from '@/shared/ui';
import { EXPORTS, myDataApi, myDataKeys } from '../../api/my-data';
import { myData } from '../../locales/my-data';
import { CategoryCard } from '../../ui/category-card';
import { Trouble } from '../../ui/trouble';
import '../../my-data.css';

/** Everything there is of oneself: looked at, taken away, or the way to delete it. */
export default function MyDataPage() {
  useEffect(() => void requireSessionHere('myData'), []);
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const overview = useQuery({ queryKey: myDataKeys.overview, queryFn: myDataApi.overview, enabled: signedIn });
  return (
    <Page title={myData.title}>
      <Clauses text={myData.intro} tone="soft" />
      <Box className="ax-gap-4">
        <List>
          <Row icon="eye" title={myData.accessLog} to={toPage('accessLog')} />
          <Row icon="check" title={myData.consents} to={toPage('myConsents')} />
        </List>
      </Box>
      <Txt as="h2" className="ax-gap-6 ax-my-data-section">
        {myData.kinds}
      </Txt>
      {overview.isPending && <Skeleton rows={5} />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && (
        <>
          <List label={myData.kinds}>
            {overview.data.map((category) => (
              <CategoryCard key={category.group} category={category} />
            ))}
          </List>
          <Take />
          <Box className="ax-gap-6">
            <List>
              <Row title={myData.remove} sub={myData.removeSub} to={toPage('deleteMyData')} />
            </List>
          </Box>
        </>
      )}
    </Page>
  );
}

function Take() {
  const [error, setError] = useState<unknown>(null);
  return (
    <>
      <Txt as="h2" className="ax-gap-6">
        {myData.take}
      </Txt>
      <Clauses text={myData.takeText} size={5} tone="soft" />
      {(['html', 'json'] as const).map((ending) => (
        <FileButton
          key={ending}
          path={EXPORTS[ending]}
          name={myData.file(ending)}
          className="ax-gap-3"
          onError={setError}
        >
          {ending === 'html' ? myData.takeHtml : myData.takeJson}
        </FileButton>
      ))}
      <Trouble error={error} page="myData" onSignedIn={() => setError(null)} />
    </>
  );
}
