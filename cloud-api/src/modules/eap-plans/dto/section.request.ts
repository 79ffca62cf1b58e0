import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';
import type { PlainValue } from '../plan.types.js';
import { IsPlainValue } from './plain-value.js';

export class FieldChangeRequest {
  /** null: a field of the section itself */
  @IsOptional()
  @IsId()
  measureId: string | null = null;

  @IsString()
  @MaxLength(40)
  field: string;

  /** what the writer saw there */
  @IsPlainValue()
  from: PlainValue;

  /** what the writer wrote */
  @IsPlainValue()
  to: PlainValue;
}

export class AddedMeasureRequest {
  /** made by the client */
  @IsId()
  measureId: string;

  /** the measure it stands below; null: at the top. One that is gone: at the end. */
  @IsOptional()
  @IsId()
  after: string | null = null;
}

/** What a measure held when somebody decided to take it out. */
export class MeasureWordsRequest {
  @IsString()
  @MaxLength(200)
  what: string;

  @IsString()
  @MaxLength(200)
  when: string;

  @IsString()
  @MaxLength(200)
  who: string;

  @IsPlainValue()
  budgetFen: PlainValue;

  @IsString()
  @MaxLength(200)
  audience: string;

  @IsString()
  @MaxLength(200)
  indicator: string;
}

export class RemovedMeasureRequest {
  @IsId()
  measureId: string;

  /** the measure as the writer saw it: one that somebody has changed meanwhile stays */
  @ValidateNested()
  @Type(() => MeasureWordsRequest)
  from: MeasureWordsRequest;
}

export class MovedMeasureRequest {
  @IsId()
  measureId: string;

  /** the measure it now stands below; null: at the top. One that is gone: at the end. */
  @IsOptional()
  @IsId()
  after: string | null = null;
}

/** Applied in this order: added, moved, changes, removed. */
export class EditSectionRequest {
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => FieldChangeRequest)
  changes: FieldChangeRequest[];

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AddedMeasureRequest)
  added: AddedMeasureRequest[];

  /** the last one who moved a measure decides where it stands: there is no conflict about order */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => MovedMeasureRequest)
  moved: MovedMeasureRequest[];

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RemovedMeasureRequest)
  removed: RemovedMeasureRequest[];
}
