import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { CONTENT_VERSION_STATES, type ContentVersionState } from '@anxin/contracts';
import { usePages } from '@/shared/api/pages';
import { momentWords } from '@/shared/events';
import { topicWords } from '@/shared/locales/topics';
import { now } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import { Box, Button, EmptyState, List, OptionList, Page, PagedList, Row, toPage } from '@/shared/ui';
import { courseStaffApi, courseStaffKeys, type StaffContentRow } from '../../api/course-staff';
import { courseStaff } from '../../locales/course-staff';
import { useGate } from '../../model/gate';
import { NotYours } from '../../ui/not-yours';
import '../../course-staff.css';

const words = courseStaff.list;
const SHOWN = CONTENT_VERSION_STATES.filter((state) => state !== 'superseded');

export default function StaffContentsPage() {
  const { writes } = useGate('staffContents');
  return writes ? <StaffContents /> : <NotYours title={words.title} />;
}

function StaffContents() {
  const [state, setState] = useState<ContentVersionState>('draft');
  const list = usePages<StaffContentRow>(courseStaffKeys.list, '/v1/staff/contents', { state });
  const counts = useQuery({ queryKey: courseStaffKeys.counts, queryFn: courseStaffApi.counts });
  // others write and review meanwhile
  useDidShow(() => void queryClient.invalidateQueries({ queryKey: courseStaffKeys.all }));
  const countOf = (of: ContentVersionState): number =>
    counts.data?.items.find((item) => item.state === of)?.contents ?? 0;
  const options = SHOWN.map((value) => ({
    value,
    label: courseStaff.count(courseStaff.states[value], countOf(value)),
  }));
  return (
    <Page
      title={words.title}
      bar={
        <Button icon="publish" to={toPage('contentForm', {})}>
          {words.write}
        </Button>
      }
    >
      <Box className="ax-course-staff-states">
        <OptionList label={words.which} options={options} value={state} onChange={setState} />
      </Box>
      <Box className="ax-gap-4">
        <PagedList query={list} rows={4} empty={<EmptyState art="empty-search" text={words.empty[state]} />}>
          {(items) => (
            <List label={courseStaff.states[state]}>
              {items.map((item) => (
                <ContentLine key={item.contentId} item={item} />
              ))}
            </List>
          )}
        </PagedList>
      </Box>
    </Page>
  );
}

function ContentLine({ item }: { readonly item: StaffContentRow }) {
  const { contentId, title, topic, writerName, writtenAt, publishAt } = item;
  const when =
    publishAt === null ? words.changed(momentWords(writtenAt, now())) : words.at(momentWords(publishAt, now()));
  return (
    <Row
      title={title}
      sub={[topicWords[topic], courseStaff.by(writerName), when]}
      to={toPage('staffContent', { contentId })}
    />
  );
}
