import { api } from '@/shared/request';
import type { Membership, MeResponse, SessionResponse } from '@/shared/api/types';
import type { components, DemoDoor } from '@anxin/contracts';

type Schemas = components['schemas'];

/** What a website shows to be scanned. `secret` stays in this browser. */
export type ScanTicket = Schemas['ScanTicketResponse'];
export type ScanState = Schemas['ScanStateResponse']['state'];
export type StaffChallenge = Schemas['StaffChallengeResponse'];
export type StaffCredentials = Schemas['OwnCredentialsResponse'];
export type ScanLook = Schemas['ScanLookResponse'];
export type JoinCodePreview = Schemas['JoinCodeResponse'];

/** Before there is a session, none can be renewed. */
const noSession = { renew: false } as const;

export const identityApi = {
  demo: (door: DemoDoor) => api.post<SessionResponse>('/v1/sessions/demo', { door }, noSession),

  newScan: () => api.post<ScanTicket>('/v1/sign-in-scans', {}, noSession),
  scanState: ({ scanId, secret }: ScanTicket) =>
    api.get<{ state: ScanState }>(`/v1/sign-in-scans/${encodeURIComponent(scanId)}`, {
      ...noSession,
      headers: { 'x-scan-secret': secret },
    }),
  scanSession: ({ scanId, secret }: ScanTicket) =>
    api.post<SessionResponse>(`/v1/sign-in-scans/${encodeURIComponent(scanId)}/session`, { secret }, noSession),

  staff: (accountName: string, password: string) =>
    api.post<StaffChallenge>('/v1/sessions/staff', { accountName, password }, noSession),
  secondFactor: (challengeId: string, code: string) =>
    api.post<SessionResponse>('/v1/sessions/staff/second-factor', { challengeId, code }, noSession),

  recover: (challengeId: string, recoveryCode: string) =>
    api.post<SessionResponse>('/v1/sessions/staff/recovery', { challengeId, recoveryCode }, noSession),
  credentials: () => api.get<StaffCredentials>('/v1/me/staff-credentials'),
  renewRecoveryCodes: (password: string) =>
    api.post<Schemas['RecoveryCodesResponse']>('/v1/me/staff-credentials/recovery-codes', { password }),

  look: (token: string) => api.post<ScanLook>('/v1/sign-in-scans/look', { token }),
  approve: (scanId: string, token: string, checkDigits: string) =>
    api.post<unknown>(`/v1/sign-in-scans/${encodeURIComponent(scanId)}/approve`, { token, checkDigits }),
  deny: (scanId: string, token: string) =>
    api.post<unknown>(`/v1/sign-in-scans/${encodeURIComponent(scanId)}/deny`, { token }),

  joinCode: (code: string) => api.get<JoinCodePreview>(`/v1/join-codes/${encodeURIComponent(code)}`),
  join: (joinCode: string) => api.post<Membership>('/v1/memberships', { joinCode }),
  leave: (membershipId: string) => api.delete(`/v1/memberships/${encodeURIComponent(membershipId)}`),

  acceptInvitation: (code: string) => api.post<MeResponse>('/v1/invitations/accept', { code }),
};
