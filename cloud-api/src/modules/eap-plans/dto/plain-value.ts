import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { registerDecorator } from 'class-validator';

/** Longer than any field allows; each field's own length is checked by its section. */
const LONGEST = 2000;

function isPlainValue(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST;
  return value === null || Number.isSafeInteger(value);
}

const SCHEMA = { oneOf: [{ type: 'string' }, { type: 'integer' }], nullable: true };

/** A required property of a request that is words, a whole number or null. */
export const IsPlainValue = (): PropertyDecorator =>
  applyDecorators(ApiProperty(SCHEMA), (target: object, property: string | symbol) => {
    registerDecorator({
      name: 'plainValue',
      target: target.constructor,
      propertyName: String(property),
      validator: { validate: isPlainValue },
    });
  });

export const ApiPlainValue = (): PropertyDecorator => ApiProperty(SCHEMA);
export const ApiPlainValues = (): PropertyDecorator => ApiProperty({ type: 'object', additionalProperties: SCHEMA });
