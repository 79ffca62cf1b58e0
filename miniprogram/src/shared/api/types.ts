import type { DemoDoor, Role, ScopeType } from '@anxin/contracts';

/*
 * Replies of the API that more than one feature reads. Instants are ISO UTC, days `2026-11-24`.
 */
export interface List<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** from, to: `08:00`, `24:00`; days: 1 is Monday */
export interface OpeningHours {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

export interface Hotline {
  readonly key: string;
  readonly name: string;
  readonly number: string;
  /** null: the number prints no hours (120, 110) */
  readonly hours: readonly OpeningHours[] | null;
  readonly lastVerifiedOn: string | null;
}

export interface CountyResponse {
  readonly countyName: string;
  readonly unionName: string;
  readonly unionPhone: string;
  readonly unionAddress: string;
  readonly technicalUnit: string;
  readonly year: number;
  readonly demo: boolean;
  readonly resultMonths: number;
  readonly backupDays: number;
  readonly hotlines: readonly Hotline[];
  readonly duty: { number: string; hours: readonly OpeningHours[]; lastVerifiedOn: string | null } | null;
  readonly hospital: { name: string; address: string; phone: string } | null;
  readonly venue: { name: string; address: string; hoursText: string; walk: string } | null;
  /** empty unless `demo` */
  readonly demoDoors: readonly { door: DemoDoor; label: string }[];
}

export interface AssessmentSummary {
  readonly assessmentId: string;
  readonly instrumentVersion: string;
  readonly title: string;
  readonly officialName: string;
  readonly topic: string;
  readonly itemCount: number;
  readonly minutes: number;
  readonly licence: string;
  readonly source: string;
}

export interface DraftSummary {
  readonly assessmentId: string;
  readonly instrumentVersion: string;
  readonly answeredCount: number;
  readonly itemCount: number;
  readonly revision: number;
}

export interface HeldRole {
  readonly role: Role;
  readonly roleName: string;
  readonly scopeType: ScopeType;
  readonly scopeId: string;
  readonly scopeName: string;
}

export interface Membership {
  readonly membershipId: string;
  readonly unitId: string;
  readonly unitName: string;
}

export interface MeResponse {
  readonly accountId: string;
  readonly nickname: string;
  readonly roles: readonly HeldRole[];
  readonly membership: Membership | null;
}

export interface SessionTokens {
  readonly accessToken: string;
  readonly accessExpiresAt: string;
  readonly refreshToken: string;
  readonly refreshExpiresAt: string;
}

export interface SessionResponse {
  readonly account: MeResponse;
  /** null on the website, where they are HttpOnly cookies */
  readonly tokens: SessionTokens | null;
}
