import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { valueRule } from '../../../platform/validation/index.js';

/** Longer than any field allows; each field's own length is checked by its section. */
const LONGEST = 2000;

function isPlainValue(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST;
  return value === null || Number.isSafeInteger(value);
}

const SCHEMA = { oneOf: [{ type: 'string' }, { type: 'integer' }], nullable: true };

/** A required property of a request that is words, a whole number or null. */
export const IsPlainValue = (): PropertyDecorator =>
  applyDecorators(ApiProperty(SCHEMA), valueRule('plainValue', isPlainValue));

export const ApiPlainValue = (): PropertyDecorator => ApiProperty(SCHEMA);
export const ApiPlainValues = (): PropertyDecorator => ApiProperty({ type: 'object', additionalProperties: SCHEMA });
