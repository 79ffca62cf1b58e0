import { clientDefinition } from '@anxin/instruments';
import { Injectable } from '@nestjs/common';
import { ClinicalCipher } from './clinical-cipher.js';
import { officialResult, plainWords } from './result-words.policy.js';
import type { ShownAnswer, ShownResult } from './shown-result.types.js';
import { SubmissionsRepository } from './submissions.repository.js';

/** What sharing may ask: one result of one person by its id, never a list, and never by account. */
@Injectable()
export class AssessmentsFacade {
  constructor(
    private readonly submissions: SubmissionsRepository,
    private readonly cipher: ClinicalCipher,
  ) {}

  /** Null where it is not this person's, or gone. */
  async result(subjectId: string, submissionId: string): Promise<ShownResult | null> {
    const found = await this.submissions.find(subjectId, submissionId);
    if (found === null) return null;
    const { takenAt, takenOn, result } = await this.cipher.openResult(found);
    const { name, bandLabel } = officialResult(result);
    return { takenAt, takenOn, plain: plainWords(result), official: { name, bandLabel } };
  }

  /** Question by question; null where it is gone, or the form has been worded anew since: these answers would not fit. */
  async answers(subjectId: string, submissionId: string): Promise<ShownAnswer[] | null> {
    const found = await this.submissions.find(subjectId, submissionId);
    if (found === null) return null;
    const asked = clientDefinition(found.instrumentId);
    if (asked?.instrumentVersion !== found.instrumentVersion) return null;
    const { answers } = await this.cipher.openAnswers(found);
    return asked.items.map(({ itemId, text, options }) => {
      const value = answers[itemId];
      const chosen = options.find((option) => option.value === value);
      return { question: text, answer: chosen ? (chosen.label ?? String(chosen.value)) : null };
    });
  }
}
