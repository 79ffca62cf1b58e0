import { useDidShow } from '@tarojs/taro';
import { loadUnread, useUnread } from '@/shared/state/unread';
import { Row, toPage } from '@/shared/ui';
import { me } from '../locales/me';

/** What changed for the person, and how much of it they have not read. */
export function InboxRow() {
  const unread = useUnread((state) => state.unread);
  useDidShow(() => void loadUnread());
  return (
    <Row icon="inbox" title={me.inbox} value={unread === 0 ? undefined : me.unread(unread)} to={toPage('inbox')} />
  );
}
