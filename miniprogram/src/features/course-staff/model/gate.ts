import { useEffect } from 'react';
import { requireSessionHere, useSession } from '@/app/session';
import type { ParamsOf, RouteName } from '@/routes';

const WRITERS: readonly string[] = ['peer-counselor', 'expert', 'union-staff', 'union-admin'];

/** Asks who opens a page of work to sign in. `writes`: whether the roles fit; the server decides anew. */
export function useGate<Name extends RouteName>(page: Name, params?: ParamsOf<Name>) {
  const { account } = useSession();
  useEffect(() => void requireSessionHere(page, params), []); // eslint-disable-line react-hooks/exhaustive-deps
  return { account, writes: (account?.roles ?? []).some(({ role }) => WRITERS.includes(role)) };
}
