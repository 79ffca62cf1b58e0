import { useMySignUps } from '@/shared/events';
import { requireSession } from '@/app/session';
import type { MeResponse } from '@/shared/api/types';
import { go } from '@/shared/navigation';
import { List, Row, toPage } from '@/shared/ui';
import { me } from '../locales/me';
import { worksWith } from '../model/work';

/** What the person signed up for, and how many of them are still to come. */
export function SignUpsRow({ signedIn }: { readonly signedIn: boolean }) {
  const coming = useMySignUps('coming', signedIn).data?.pages[0];
  const count = coming?.items.length ?? 0;
  const more = coming?.nextCursor !== null;
  const value = count === 0 ? undefined : more ? me.manySignUps(count) : me.signUpCount(count);
  return <Row icon="calendar" title={me.signUps} value={value} onPress={() => void openSignUps()} />;
}

async function openSignUps(): Promise<void> {
  if (await requireSession('mySignUps')) await go('mySignUps');
}

/** The pages of the person's roles; nothing for who has none. */
export function WorkRows({ account }: { readonly account: MeResponse }) {
  const { publishes, nominates, fillsPlans, overseesPlans, receivesShares, writes } = worksWith(account.roles);
  if (!publishes && !nominates && !fillsPlans && !overseesPlans && !receivesShares && !writes) return null;
  return (
    <List label={me.work}>
      {fillsPlans && <Row icon="file-plan" title={me.plans} sub={me.plansSub} to={toPage('plans')} />}
      {overseesPlans && <Row icon="file-plan" title={me.planYears} sub={me.planYearsSub} to={toPage('planYears')} />}
      {publishes && <Row icon="publish" title={me.staffEvents} sub={me.staffEventsSub} to={toPage('staffEvents')} />}
      {writes && <Row icon="learn" title={me.staffContents} sub={me.staffContentsSub} to={toPage('staffContents')} />}
      {receivesShares && <Row icon="lock" title={me.shared} sub={me.sharedSub} to={toPage('sharedWithMe')} />}
      {nominates && <Row icon="seat" title={me.nominations} sub={me.nominationsSub} to={toPage('nominations')} />}
    </List>
  );
}
