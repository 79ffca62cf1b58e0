import { useEffect } from 'react';
import { useMutation } from '@tanstack/react-query';
import { requireSessionHere, useSession } from '@/app/session';
import { usePages } from '@/shared/api/pages';
import { errorText } from '@/shared/request/error-text';
import { queryClient } from '@/shared/state/query-client';
import { loadUnread } from '@/shared/state/unread';
import { Box, Button, EmptyState, Page, PagedList, showToast, toPage } from '@/shared/ui';
import { inboxApi, MESSAGES, MESSAGES_KEY, type Message } from '../../api/inbox';
import { inbox } from '../../locales/inbox';
import { MessageRow } from '../../ui/message-row';
import '../../inbox.css';

const refresh = (): void => {
  void queryClient.invalidateQueries({ queryKey: MESSAGES_KEY });
  void loadUnread();
};

/** What changed for this person, newest first. */
export default function InboxPage() {
  useEffect(() => void requireSessionHere('inbox'), []);
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const list = usePages<Message>(MESSAGES_KEY, MESSAGES, {}, signedIn);
  const readAll = useMutation({
    mutationFn: inboxApi.readAll,
    onSuccess: () => {
      showToast(inbox.allRead);
      refresh();
    },
    onError: (error) => showToast(errorText(error)),
  });
  // a message that could not be marked stays unread, which does no harm
  const read = useMutation({ mutationFn: inboxApi.read, onSettled: refresh });
  const anyUnread = list.data?.pages.some(({ items }) => items.some(({ readAt }) => readAt === null)) ?? false;
  return (
    <Page title={inbox.title}>
      {anyUnread && (
        <Box className="ax-inbox-all">
          <Button kind="text" small busy={readAll.isPending} onPress={() => readAll.mutate()}>
            {inbox.readAll}
          </Button>
        </Box>
      )}
      <PagedList
        query={list}
        rows={4}
        empty={<EmptyState art="steam-cup" text={inbox.empty} action={{ label: inbox.home, to: toPage('home') }} />}
      >
        {(messages) => (
          <Box as="ul" className="ax-list" label={inbox.title}>
            {messages.map((message) => (
              <MessageRow
                key={message.messageId}
                message={message}
                onRead={() => message.readAt === null && read.mutate(message.messageId)}
              />
            ))}
          </Box>
        )}
      </PagedList>
    </Page>
  );
}
