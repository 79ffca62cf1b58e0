import { useEffect } from 'react';
import { requireSessionHere, useSession } from '@/app/session';
import type { ParamsOf, RouteName } from '@/routes';

const PUBLISHERS: readonly string[] = ['union-staff', 'union-admin'];
const UNIT_PEOPLE: readonly string[] = ['unit-head', 'unit-liaison', 'unit-union'];

/** Asks who opens a page of work to sign in. `may`: whether the roles fit; the server decides anew. */
export function useGate<Name extends RouteName>(page: Name, params?: ParamsOf<Name>) {
  const { account } = useSession();
  useEffect(() => void requireSessionHere(page, params), []); // eslint-disable-line react-hooks/exhaustive-deps
  const roles = account?.roles ?? [];
  return {
    account,
    publishes: roles.some(({ role, scopeType }) => PUBLISHERS.includes(role) && scopeType !== 'unit'),
    units: roles.flatMap(({ role, scopeType, scopeId, scopeName }) =>
      UNIT_PEOPLE.includes(role) && scopeType === 'unit' ? [{ unitId: scopeId, unitName: scopeName }] : [],
    ),
  };
}
