import type { AssessmentSummary } from '@anxin/instruments';

export class AssessmentSummaryResponse {
  assessmentId: string;
  instrumentVersion: string;
  title: string;
  officialName: string;
  topic: string;
  itemCount: number;
  minutes: number;
  licence: string;
  source: string;

  static from(summary: AssessmentSummary): AssessmentSummaryResponse {
    return {
      assessmentId: summary.assessmentId,
      instrumentVersion: summary.instrumentVersion,
      title: summary.title,
      officialName: summary.officialName,
      topic: summary.topic,
      itemCount: summary.itemCount,
      minutes: summary.minutes,
      licence: summary.licence,
      source: summary.source,
    };
  }
}

export class AssessmentListResponse {
  items: AssessmentSummaryResponse[];

  static from(summaries: readonly AssessmentSummary[]): AssessmentListResponse {
    return { items: summaries.map((summary) => AssessmentSummaryResponse.from(summary)) };
  }
}
