import type { ClientDefinition } from '@anxin/instruments';
import { AssessmentSummaryResponse } from './assessment-summary.response.js';

export class AnswerOptionResponse {
  value: number;
  /** Null where the form prints only the number. */
  label: string | null;
}

export class AssessmentItemResponse {
  itemId: string;
  text: string;
  options: AnswerOptionResponse[];
  skippable: boolean;
}

/** While `itemId` has the value, `skips` are not asked. */
export class BranchResponse {
  itemId: string;
  value: number;
  skips: string[];
}

/** What the phone does at the tap; only `crisis-path` opens the crisis card. */
export class RiskRuleResponse {
  id: string;
  itemId: string;
  op: '>' | '>=' | '==';
  value: number;
  action: string;
}

/** Everything needed to ask, nothing that scores. Picked field by field, so that a new field is not sent by itself. */
export class AssessmentDefinitionResponse extends AssessmentSummaryResponse {
  timeFrame: string | null;
  instruction: string | null;
  explanation: string | null;
  items: AssessmentItemResponse[];
  branches: BranchResponse[];
  riskRules: RiskRuleResponse[];
  doesNot: string;

  static override from(definition: ClientDefinition): AssessmentDefinitionResponse {
    return {
      assessmentId: definition.assessmentId,
      instrumentVersion: definition.instrumentVersion,
      title: definition.title,
      officialName: definition.officialName,
      topic: definition.topic,
      itemCount: definition.itemCount,
      minutes: definition.minutes,
      licence: definition.licence,
      source: definition.source,
      timeFrame: definition.timeFrame,
      instruction: definition.instruction,
      explanation: definition.explanation,
      items: definition.items.map(({ itemId, text, options, skippable }) => ({
        itemId,
        text,
        options: options.map(({ value, label }) => ({ value, label })),
        skippable,
      })),
      branches: definition.branches.map(({ itemId, value, skips }) => ({ itemId, value, skips: [...skips] })),
      riskRules: definition.riskRules.map(({ id, itemId, op, value, action }) => ({ id, itemId, op, value, action })),
      doesNot: definition.doesNot,
    };
  }
}
