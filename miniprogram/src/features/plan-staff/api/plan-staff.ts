import { useQuery } from '@tanstack/react-query';
import { useSession } from '@/app/session';
import { usePages } from '@/shared/api/pages';
import { api } from '@/shared/request';
import type { PlanState, UnitKind } from '@anxin/contracts';
import type {
  Comment,
  Decision,
  Plan,
  PlanDifference,
  PlanSummary,
  PlanYear,
  YearSettings,
  YearSummary,
} from '@/shared/plans/plans.types';

export interface ListFilter {
  readonly state?: PlanState;
  readonly kind?: UnitKind;
  readonly regionId?: string;
  readonly late?: 'true' | 'false';
}

export interface ReviewBody {
  /** made once per decision */
  readonly id: string;
  readonly number: number;
  readonly decision: Decision;
  readonly reason: string;
  readonly comments: readonly Comment[];
  readonly signedName: string;
}

const yearPath = (year: number): string => `/v1/plan-years/${year}`;
const planPath = (planId: string): string => `/v1/plans/${encodeURIComponent(planId)}`;

export const planStaffApi = {
  years: async (): Promise<readonly PlanYear[]> =>
    (await api.get<{ items: readonly PlanYear[] }>('/v1/plan-years')).items,
  create: (year: number, settings: YearSettings) => api.post<PlanYear>('/v1/plan-years', { year, ...settings }),
  change: (year: number, settings: YearSettings) => api.put<PlanYear>(yearPath(year), settings),
  open: (year: number) => api.post<PlanYear>(`${yearPath(year)}/open`, {}),
  close: (year: number) => api.post<PlanYear>(`${yearPath(year)}/close`, {}),
  summary: (year: number) => api.get<YearSummary>(`${yearPath(year)}/summary`),
  sheetPath: (year: number): string => `${yearPath(year)}/summary.xlsx`,
  plan: (planId: string) => api.get<Plan>(planPath(planId)),
  /** of the newest submission to the one before */
  differences: async (planId: string): Promise<readonly PlanDifference[]> =>
    (await api.get<{ changes: readonly PlanDifference[] }>(`${planPath(planId)}/diff`)).changes,
  pdfPath: (planId: string): string => `${planPath(planId)}/plan.pdf`,
  review: (planId: string, body: ReviewBody) => api.post<Plan>(`${planPath(planId)}/reviews`, body),
  extend: (planId: string, dueAt: string, reason: string) =>
    api.post<Plan>(`${planPath(planId)}/extension`, { dueAt, reason }),
};

export const planStaffKeys = {
  all: ['plan-staff'],
  years: ['plan-staff', 'years'],
  summary: (year: number) => ['plan-staff', 'summary', year],
  list: (year: number) => ['plan-staff', 'list', year],
  plan: (planId: string) => ['plan-staff', 'plan', planId],
  differences: (planId: string, number: number) => ['plan-staff', 'differences', planId, number],
} as const;

const useSignedIn = (): boolean => useSession(({ status }) => status === 'signed-in');

export const useYears = () =>
  useQuery({ queryKey: planStaffKeys.years, queryFn: planStaffApi.years, enabled: useSignedIn() });

export const useYearSummary = (year: number) =>
  useQuery({
    queryKey: planStaffKeys.summary(year),
    queryFn: () => planStaffApi.summary(year),
    enabled: useSignedIn() && year > 0,
  });

export const usePlanList = (year: number, filter: ListFilter) =>
  usePages<PlanSummary>(
    planStaffKeys.list(year),
    `${yearPath(year)}/plans`,
    filter as Readonly<Record<string, string | undefined>>,
    useSignedIn() && year > 0,
  );

export const useStaffPlan = (planId: string) =>
  useQuery({
    queryKey: planStaffKeys.plan(planId),
    queryFn: () => planStaffApi.plan(planId),
    enabled: useSignedIn() && planId !== '',
  });
