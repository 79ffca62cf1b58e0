import { useQuery } from '@tanstack/react-query';
import { usePageParams } from '@/shared/navigation';
import { isGone } from '@/shared/request/refusal';
import { EmptyState, ErrorState, Page, Skeleton, toPage } from '@/shared/ui';
import { courseStaffApi, courseStaffKeys } from '../../api/course-staff';
import { courseStaff } from '../../locales/course-staff';
import { useGate } from '../../model/gate';
import { ContentView } from '../../ui/content-view';
import { NotYours } from '../../ui/not-yours';
import '@/shared/contents/article-text.css';
import '../../course-staff.css';

const words = courseStaff.content;

/** One article on its way: what is new in it, its words, and what may be done with it now. */
export default function StaffContentPage() {
  const { contentId = '' } = usePageParams<'staffContent'>();
  const { writes } = useGate('staffContent', { contentId });
  const content = useQuery({
    queryKey: courseStaffKeys.one(contentId),
    queryFn: () => courseStaffApi.one(contentId),
    enabled: writes && contentId !== '',
    retry: false,
  });
  if (!writes) return <NotYours title={words.title} />;
  if (content.data) return <ContentView content={content.data} />;
  const gone = contentId === '' || isGone(content.error);
  return (
    <Page title={words.title}>
      {gone ? (
        <EmptyState
          art="empty-search"
          text={words.gone}
          action={{ label: courseStaff.form.toList, to: toPage('staffContents') }}
        />
      ) : content.isError ? (
        <ErrorState error={content.error} onRetry={() => void content.refetch()} />
      ) : (
        <Skeleton rows={5} />
      )}
    </Page>
  );
}
