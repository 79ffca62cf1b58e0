import { useQuery } from '@tanstack/react-query';
import { api } from '../request';
import { freshOrRememberedAssessments, freshOrRememberedCounty } from './remembered';
import type { AssessmentSummary, CountyResponse, DraftSummary } from './types';

/** Keys of cached replies that several features read or refresh. */
export const keys = {
  county: ['county'],
  assessments: ['assessments'],
  drafts: ['drafts'],
} as const;

/** Names and numbers change a few times a year. */
const COUNTY_STALE_MS = 10 * 60_000;

export const useCounty = () =>
  useQuery({
    queryKey: keys.county,
    queryFn: () => freshOrRememberedCounty(() => api.get<CountyResponse>('/v1/county')),
    staleTime: COUNTY_STALE_MS,
  });

export const useAssessments = () =>
  useQuery({
    queryKey: keys.assessments,
    queryFn: () =>
      freshOrRememberedAssessments(
        async () => (await api.get<{ items: readonly AssessmentSummary[] }>('/v1/assessments')).items,
      ),
    staleTime: COUNTY_STALE_MS,
  });

/** Unfinished answers of whoever is signed in. */
export const useDrafts = (signedIn: boolean) =>
  useQuery({
    queryKey: keys.drafts,
    queryFn: async () => (await api.get<{ items: readonly DraftSummary[] }>('/v1/drafts')).items,
    enabled: signedIn,
  });
