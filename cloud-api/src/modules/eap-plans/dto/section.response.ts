import type { PlanSectionKey } from '@anxin/contracts';
import type { PlainValue } from '../plan.types.js';
import { ApiPlainValue, ApiPlainValues } from './plain-value.js';

export class MeasureResponse {
  measureId: string;
  what: string;
  when: string;
  who: string;
  budgetFen: number | null;
  audience: string;
  indicator: string;
}

export class PlanSectionResponse {
  section: PlanSectionKey;
  /** rises with every change */
  version: number;
  @ApiPlainValues()
  fields: Record<string, PlainValue>;
  /** in the order in which they stand */
  measures: MeasureResponse[];
  updatedAt: string | null;
  /** the name of who changed it last */
  updatedBy: string | null;
}

export class EditConflictResponse {
  measureId: string | null;
  /** null: the whole measure, which was to be removed */
  field: string | null;
  @ApiPlainValue()
  yours: PlainValue;
  /** null also when the measure is gone */
  @ApiPlainValue()
  theirs: PlainValue;
  theirName: string | null;
}

export class EditedSectionResponse {
  section: PlanSectionResponse;
  conflicts: EditConflictResponse[];
}
