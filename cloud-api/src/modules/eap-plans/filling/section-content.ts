import { createHash } from 'node:crypto';
import { PLAN_SECTIONS, type PlanSectionKey } from '@anxin/contracts';
import { canonicalJson } from '../../../platform/crypto/index.js';
import type { PlanContent, SectionContent } from '../plan.types.js';
import type { PlanSectionEntity } from './plan-section.entity.js';
import { emptyPlan, emptySection } from './plan-form.policy.js';

/** Whose words stand where (by place), and everybody who ever wrote in the section. */
export interface Writers {
  at: Record<string, string>;
  all: string[];
}

export const readContent = (json: string): SectionContent => JSON.parse(json) as SectionContent;
export const readWriters = (json: string): Writers => JSON.parse(json) as Writers;

/** Without one of them: their words stay the unit's. */
export function withoutWriter({ at, all }: Writers, accountId: string): Writers {
  return {
    at: Object.fromEntries(Object.entries(at).filter(([, writer]) => writer !== accountId)),
    all: all.filter((writer) => writer !== accountId),
  };
}

/** The plan as its rows hold it; empty where nothing was written yet. */
export function contentOf(rows: readonly PlanSectionEntity[]): PlanContent {
  const content = emptyPlan();
  for (const row of rows) content[row.section] = readContent(row.content);
  return content;
}

export function writersOf(rows: readonly PlanSectionEntity[]): string[] {
  return [...new Set(rows.flatMap((row) => readWriters(row.writers).all))];
}

export function newSection(planId: string, section: PlanSectionKey): PlanSectionEntity {
  return {
    ...{ planId, section, version: 1, content: canonicalJson(emptySection(section)) },
    ...{ writers: canonicalJson({ at: {}, all: [] } satisfies Writers), updatedAt: null, updatedBy: null },
  };
}

/** The frozen texts of a submission, and a hash over them. */
export function frozen(content: PlanContent): Record<PlanSectionKey, string> & { contentHash: string } {
  const texts = PLAN_SECTIONS.map((section) => [section, canonicalJson(content[section])] as const);
  const contentHash = createHash('sha256')
    .update(texts.map(([, text]) => text).join('\n'))
    .digest('hex');
  return { ...(Object.fromEntries(texts) as Record<PlanSectionKey, string>), contentHash };
}

export function thawed(texts: Record<PlanSectionKey, string>): PlanContent {
  return Object.fromEntries(PLAN_SECTIONS.map((section) => [section, readContent(texts[section])])) as PlanContent;
}
