import type { Audience, Topic } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import type { ContentSummary } from './content.types.js';
import { ContentTermsRepository } from './content-terms.repository.js';
import { ContentsRepository } from './contents.repository.js';
import { summaryOf } from './content-summary.js';
import { ranked } from './search-ranking.policy.js';
import { soughtTerms } from './search-terms.js';
import { asksForHelp } from './urgent-words.policy.js';

export interface ContentSearch {
  text: string;
  topic?: Topic;
  audience?: Audience;
}

export interface FoundContents {
  items: ContentSummary[];
  /** the words may be those of somebody who thinks of not living: show whom to call */
  urgent: boolean;
}

/** The first ones of a sentence: whoever writes more has said it by then. */
const MOST_TERMS = 8;
/** Beyond that a term is called common; what it costs to search does not grow with the contents. */
const COMMON_FROM = 60;
/** Of the rarest terms so many, and of each so many contents, are looked at. */
const RAREST = 3;
const LOOKED_AT = 25;
const MOST_FOUND = 20;

/**
 * Looks for contents by what somebody typed. It reads some hundred rows at most, however many contents there are, and
 * writes nothing down: what a person looks for is theirs.
 */
@Injectable()
export class ContentSearchService {
  constructor(
    private readonly terms: ContentTermsRepository,
    private readonly contents: ContentsRepository,
  ) {}

  /** The likeliest first. */
  async search({ text, topic, audience }: ContentSearch): Promise<FoundContents> {
    const urgent = asksForHelp(text);
    const ids = await this.likeliest(soughtTerms(text, MOST_TERMS));
    const found = await this.contents.publishedOf(ids, { topic, audience });
    return { items: found.slice(0, MOST_FOUND).map(summaryOf), urgent };
  }

  private async likeliest(sought: readonly string[]): Promise<string[]> {
    if (sought.length === 0) return [];
    const contentsWith = await this.terms.contentsWith(sought, COMMON_FROM);
    const rarestFirst = [...contentsWith].sort(([, one], [, other]) => one - other).map(([term]) => term);
    if (rarestFirst.length === 0) return [];
    const candidates = await this.terms.heaviest(rarestFirst.slice(0, RAREST), LOOKED_AT);
    return ranked(await this.terms.hits(candidates, rarestFirst), contentsWith);
  }
}
