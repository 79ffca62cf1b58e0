import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { usePageParams } from '@/shared/navigation';
import { isGone } from '@/shared/request/refusal';
import { EmptyState, ErrorState, Page, Skeleton, toPage } from '@/shared/ui';
import { courseStaffApi, courseStaffKeys, type StaffContent } from '../../api/course-staff';
import { courseStaff } from '../../locales/course-staff';
import { useGate } from '../../model/gate';
import { useContentForm } from '../../model/use-content-form';
import { ContentFormPage } from '../../ui/content-form';
import { NotYours } from '../../ui/not-yours';
import '@/shared/contents/article-text.css';
import '../../course-staff.css';

const words = courseStaff.form;

/** A new article, a draft, or the next version of what people read. */
export default function ContentFormRoute() {
  const { contentId } = usePageParams<'contentForm'>();
  const { account, writes } = useGate('contentForm', { contentId });
  if (!account || !writes) return <NotYours title={words.title} />;
  return contentId === undefined ? (
    <Kept accountId={account.accountId} content={null} onReload={() => undefined} />
  ) : (
    <Stored key={contentId} accountId={account.accountId} contentId={contentId} />
  );
}

function Stored({ accountId, contentId }: { readonly accountId: string; readonly contentId: string }) {
  const [round, setRound] = useState(0);
  const content = useQuery({
    queryKey: [...courseStaffKeys.one(contentId), 'form', round],
    queryFn: () => courseStaffApi.one(contentId),
    // what is typed must not be pulled away by a newer reply
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (content.data) {
    const { deeds, kind } = content.data;
    const isOpen = kind === 'article' && (deeds.includes('change') || deeds.includes('revise'));
    if (isOpen) {
      const reload = (): void => setRound(round + 1);
      return <Kept key={round} accountId={accountId} content={content.data} onReload={reload} />;
    }
  }
  return (
    <Page title={words.changeTitle}>
      {content.data ? (
        <EmptyState
          art="empty-search"
          text={words.notNow}
          action={{ label: words.toContent, to: toPage('staffContent', { contentId }) }}
        />
      ) : content.isError ? (
        isGone(content.error) ? (
          <EmptyState
            art="empty-search"
            text={words.gone}
            action={{ label: words.toList, to: toPage('staffContents') }}
          />
        ) : (
          <ErrorState error={content.error} onRetry={() => void content.refetch()} />
        )
      ) : (
        <Skeleton rows={5} />
      )}
    </Page>
  );
}

interface KeptProps {
  readonly accountId: string;
  readonly content: StaffContent | null;
  readonly onReload: () => void;
}

function Kept({ accountId, content, onReload }: KeptProps) {
  const draft = useContentForm(accountId, content);
  if (!draft.kept) {
    return (
      <Page title={words.title}>
        <Skeleton rows={5} />
      </Page>
    );
  }
  return <ContentFormPage kept={draft.kept} draft={draft} content={content} onReload={onReload} />;
}
