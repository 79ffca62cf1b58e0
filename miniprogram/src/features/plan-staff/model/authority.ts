import type { MeResponse } from '@/shared/api/types';

const UNION = ['union-staff', 'union-admin'];

/** Opens years, extends, decides last. */
export const isCounty = (account: MeResponse | null): boolean =>
  account?.roles.some(({ role, scopeType }) => UNION.includes(role) && scopeType === 'county') ?? false;
