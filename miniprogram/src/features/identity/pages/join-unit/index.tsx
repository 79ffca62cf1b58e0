import { useEffect, useRef } from 'react';
import { requireSessionHere, useSession } from '@/app/session';
import { usePageParams } from '@/shared/navigation';
import { Page, Skeleton } from '@/shared/ui';
import { identity } from '../../locales/identity';
import { JoinForm } from '../../ui/join-form';
import { MyUnit } from '../../ui/my-unit';
import '../../identity.css';

export default function JoinUnitPage() {
  const { code, next } = usePageParams<'joinUnit'>();
  const { account } = useSession();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void requireSessionHere('joinUnit', { code, next });
  }, [code, next]);
  const membership = account?.membership ?? null;
  return (
    <Page title={membership ? identity.join.mineTitle : identity.join.title}>
      {!account && <Skeleton rows={1} />}
      {account && (membership ? <MyUnit membership={membership} /> : <JoinForm code={code} next={next} />)}
    </Page>
  );
}
