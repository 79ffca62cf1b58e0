import { useEffect, useState } from 'react';
import { requireSessionHere, useSession } from '@/app/session';
import { usePageParams } from '@/shared/navigation';
import { EmptyState, Page, toPage } from '@/shared/ui';
import { tabs } from '@/shared/locales/tabs';
import { identity } from '../../locales/identity';
import { ScanConfirm } from '../../ui/scan-confirm';
import '../../identity.css';

/** On the phone: which computer asks to be signed in, and is it really the one in front of the person? */
export default function ScanConfirmPage() {
  const { token } = usePageParams<'scanConfirm'>();
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (asked || token === undefined) return;
    setAsked(true);
    void requireSessionHere('scanConfirm', { token });
  }, [asked, token]);
  return (
    <Page title={identity.confirm.title}>
      {token === undefined ? (
        <EmptyState
          art="empty-search"
          text={[identity.confirm.onlyWechat]}
          action={{ label: tabs.home, to: toPage('home') }}
        />
      ) : (
        signedIn && <ScanConfirm token={token} />
      )}
    </Page>
  );
}
