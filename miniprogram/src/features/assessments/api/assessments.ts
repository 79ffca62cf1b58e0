import { api, ApiError } from '@/shared/request';
import type { List } from '@/shared/api/types';
import type { Consent, ConsentText, ResultResponse, ServerDraft, Submission, SubmissionRow } from './assessments.types';

const PURPOSE = 'self-assessment';
/** How long a draft's synchronisation may take: it runs behind the questions and must not hold up handing in. */
const DRAFT_TIMEOUT_MS = 8_000;

const path = (assessmentId: string): string => `/v1/assessments/${encodeURIComponent(assessmentId)}`;

export const assessmentsApi = {
  definition: (assessmentId: string) => api.get<unknown>(path(assessmentId)),

  consentText: () => api.get<ConsentText>(`/v1/consent-texts/${PURPOSE}`),
  consent: async (): Promise<Consent | null> =>
    (await api.get<{ items: readonly Consent[] }>('/v1/consents')).items.find(({ purpose }) => purpose === PURPOSE) ??
    null,
  giveConsent: (version: string) => api.put<Consent>(`/v1/consents/${PURPOSE}`, { version }),

  /** null when there is none */
  async draft(assessmentId: string): Promise<ServerDraft | null> {
    try {
      return await api.get<ServerDraft>(`${path(assessmentId)}/draft`, { timeout: DRAFT_TIMEOUT_MS });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'DRAFT_NOT_FOUND') return null;
      throw error;
    }
  },
  putDraft: (assessmentId: string, draft: ServerDraft) =>
    api.put<{ revision: number }>(`${path(assessmentId)}/draft`, draft, { timeout: DRAFT_TIMEOUT_MS }),

  submit: (assessmentId: string, body: Submission) =>
    api.post<ResultResponse>(`${path(assessmentId)}/submissions`, body),
  result: (submissionId: string) => api.get<ResultResponse>(`/v1/submissions/${encodeURIComponent(submissionId)}`),
  history: (assessmentId: string | undefined, cursor: string | undefined) =>
    api.get<List<SubmissionRow>>('/v1/submissions', { query: { assessmentId, cursor } }),
};

export const assessmentKeys = {
  consentText: ['consent-text', PURPOSE],
  result: (submissionId: string) => ['submission', submissionId],
  history: (assessmentId: string | undefined) => ['submissions', assessmentId ?? ''],
} as const;
