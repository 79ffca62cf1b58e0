import { useState } from 'react';
import { requireSession, useSession } from '@/app/session';
import type { MeResponse } from '@/shared/api/types';
import { go } from '@/shared/navigation';
import { contentWords } from '@/shared/locales/contents';
import { tabs } from '@/shared/locales/tabs';
import { CardRow, List, Page, Row, Skeleton, toPage } from '@/shared/ui';
import { me } from './locales/me';
import { InboxRow } from './ui/inbox-row';
import { ScanRow } from './ui/scan-row';
import { SignOutSheet } from './ui/sign-out-sheet';
import { useSizeChoice } from './ui/size-row';
import { SignUpsRow, WorkRows } from './ui/work-rows';

export default function MePage() {
  const session = useSession();
  const { row, sheet } = useSizeChoice();
  const [leaving, setLeaving] = useState(false);
  return (
    <Page title={tabs.me} tab="me">
      {session.status === 'unknown' && <Skeleton rows={2} />}
      {session.status === 'anonymous' && (
        <CardRow icon="me" title={me.signIn} sub={me.signInSub} to={toPage('signIn', {})} />
      )}
      {session.account && <WorkRows account={session.account} />}
      <List>
        {session.account && <InboxRow />}
        <SignUpsRow signedIn={session.status === 'signed-in'} />
        <Row icon="star" title={contentWords.favourites} onPress={() => void openFavourites()} />
        <Row icon="assessment" title={me.history} onPress={() => void openHistory()} />
        {session.account && <UnitRow account={session.account} />}
      </List>
      <List>
        {session.account && <Row icon="eye" title={me.accessLog} to={toPage('accessLog')} />}
        {session.account && <Row icon="data" title={me.myData} sub={me.myDataSub} to={toPage('myData')} />}
        {row}
        {session.account && <RolesRow account={session.account} />}
        {session.account && <ScanRow />}
        <Row icon="phone" title={me.help} to={toPage('help')} />
        {session.account && <Row icon="leave" title={me.signOut} onPress={() => setLeaving(true)} end={null} />}
      </List>
      {sheet}
      <SignOutSheet open={leaving} onClose={() => setLeaving(false)} />
    </Page>
  );
}

async function openHistory(): Promise<void> {
  if (await requireSession('history', {})) await go('history', {});
}

async function openFavourites(): Promise<void> {
  if (await requireSession('favourites')) await go('favourites');
}

function UnitRow({ account }: { readonly account: MeResponse }) {
  const unit = account.membership?.unitName;
  return unit === undefined ? (
    <Row icon="home" title={me.join} sub={me.joinSub} to={toPage('joinUnit', {})} />
  ) : (
    <Row icon="home" title={me.unit} sub={unit} to={toPage('joinUnit', {})} />
  );
}

/** Everyone is a worker; the row appears for those who are more. */
function RolesRow({ account }: { readonly account: MeResponse }) {
  const first = account.roles[0];
  if (!first) return null;
  return <Row icon="people" title={me.roles} value={first.roleName} to={toPage('roles')} />;
}
