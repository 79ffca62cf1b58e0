import { tabs } from '@/shared/locales/tabs';
import { Box, CardRow, Page, SearchField, toPage } from '@/shared/ui';
import { learn } from './locales/learn';
import { LONGEST_TEXT, useSearch } from './model/use-search';
import { Found } from './ui/found';
import { GoingOn } from './ui/going-on';
import { Newest } from './ui/newest';
import { Tonight } from './ui/tonight';
import { Topics } from './ui/topics';
import './learn.css';

/** What there is to hear and to read: by words, by topic, and what is new. */
export default function LearnPage() {
  const search = useSearch();
  const searching = search.status !== 'idle';
  return (
    <Page title={tabs.learn} tab="learn" onRetry={search.status === 'error' ? search.again : undefined}>
      <SearchField
        id="learn-search"
        label={learn.search}
        maxLength={LONGEST_TEXT}
        value={search.text}
        onChange={search.setText}
        onSearch={search.search}
        onClear={search.forget}
      />
      {searching ? (
        <Found {...search} />
      ) : (
        <Box className="ax-gap-4">
          <Tonight />
          <Box className="ax-gap-5">
            <Topics />
          </Box>
          <GoingOn />
          <Box className="ax-gap-4">
            <CardRow icon="breathing" title={learn.exercises} sub={learn.exercisesSub} to={toPage('exercises')} />
          </Box>
          <Newest />
        </Box>
      )}
    </Page>
  );
}
