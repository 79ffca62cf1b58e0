import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import fc from 'fast-check';
import { DomainError } from '../errors/index.js';
import { PageQuery } from '../pagination/index.js';
import { FastValidationPipe, slowValidation } from './fast-validation.pipe.js';
import { type RequestClass, valueRule } from './request-schema.js';

class PhoneRequest {
  @IsString() @Matches(/^1\d{2}$/) number: string;
  @IsOptional() @IsBoolean() main?: boolean = true;
}

class ProfileRequest {
  @IsString() @MinLength(2) @MaxLength(4) name: string;
  @IsInt() @Min(0) @Max(3) age: number;
  @IsOptional() @IsIn(['a', 'b']) kind?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(2) @IsString({ each: true }) @Length(1, 2, { each: true }) tags?: string[];
  @ValidateNested() @Type(() => PhoneRequest) phone: PhoneRequest;
  @IsOptional() @ValidateNested({ each: true }) @Type(() => PhoneRequest) phones?: PhoneRequest[];
  @IsOptional() @IsObject() answers?: Record<string, number>;
  @IsOptional() @IsUUID('4') id?: string;
}

class AddressRequest extends PageQuery {
  @IsOptional() @IsIn(['coming', 'past']) when: string = 'coming';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) year?: number;
}

class ValueRequest {
  @valueRule('even', (value) => value === null || (typeof value === 'number' && value % 2 === 0)) value: number | null;
  @IsOptional() @IsUUID('4') id: string | null = null;
}

class FaultyDefaultRequest {
  @IsInt() @Min(1) count: number = 0;
}

class ConvertingRequest {
  @Type(() => Date) @IsDate() on: Date;
}

class ConditionalRequest {
  @ValidateIf(() => true) @IsString() name: string;
}

const pipe = new FastValidationPipe();
const slow = slowValidation();

type Outcome = { value: unknown } | { fields: unknown };
async function outcome(by: Pick<FastValidationPipe, 'transform'>, type: RequestClass, body: unknown): Promise<Outcome> {
  try {
    return { value: await by.transform(body, { type: 'body', metatype: type }) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'VALIDATION_FAILED') throw error;
    return { fields: error.fields };
  }
}

const GOOD = { name: '小明', age: 1, phone: { number: '138' } };

/** Mostly right, and wrong in every way the rules know. */
const text = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.constantFrom('ab', 'abc', '小明', '😀😀', '\ud800a', '❤️', '138', '1３8\n', ''),
);
const anything = fc.oneof(
  text,
  fc.integer({ min: -1, max: 4 }),
  fc.constantFrom(null, true, 1.5, 1e300, [], {}, ['a']),
);
const mostly = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 19, arbitrary: right }, { weight: 1, arbitrary: anything });
const goodPhone = fc.record(
  { number: mostly(fc.constantFrom('138', '139')), main: mostly(fc.boolean()) },
  { requiredKeys: ['number'] },
);
const strangePhone = fc.record({ number: fc.constant('138'), more: anything });
const phone = fc.oneof({ weight: 19, arbitrary: goodPhone }, { weight: 1, arbitrary: strangePhone });
const profile = fc.record(
  {
    name: mostly(fc.constantFrom('ab', '小明', '😀😀', '\ud800a', '❤️', '❤️a', 'abcd', 'x')),
    age: mostly(fc.integer({ min: 0, max: 3 })),
    kind: mostly(fc.constantFrom('a', 'b')),
    tags: mostly(fc.array(fc.constantFrom('a', '一二', '❤️a'), { maxLength: 2 })),
    phone: mostly(phone),
    phones: mostly(fc.array(phone, { maxLength: 2 })),
    answers: mostly(fc.dictionary(fc.constantFrom('q1', 'q2'), fc.integer())),
    id: mostly(fc.uuid({ version: 4 })),
  },
  { requiredKeys: ['name', 'age', 'phone'] },
);

describe('validation', () => {
  it('gives what class-validator gives, accepted or refused, for any body (ASVS 2.2.1)', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(profile, async (body) => {
        const [quick, plain] = [await outcome(pipe, ProfileRequest, body), await outcome(slow, ProfileRequest, body)];
        expect(quick).toEqual(plain);
        if ('value' in quick) accepted += 1;
      }),
      { seed: 7, numRuns: 600 },
    );
    // Otherwise the property would only have compared refusals.
    expect(accepted).toBeGreaterThan(150);
  });

  it('compiles ordinary requests and leaves conditional and converting ones to class-validator', () => {
    const compiled = [ProfileRequest, PhoneRequest, PageQuery, AddressRequest, ValueRequest];
    expect(compiled.filter((type) => !pipe.isCompiled(type))).toEqual([]);
    const others = [ConditionalRequest, ConvertingRequest, FaultyDefaultRequest];
    expect(others.filter((type) => pipe.isCompiled(type))).toEqual([]);
  });

  it('reads an address as class-validator does: numbers in text, what is left out, null', async () => {
    const written = fc.oneof(
      fc.integer({ min: -1, max: 60 }).map(String),
      fc.constantFrom('', ' 7 ', '1.5', 'x', '0x10', '1e1', null, 7, 1.5, true),
      fc.array(fc.constantFrom('1', '2'), { maxLength: 2 }),
    );
    const address = fc.record(
      { limit: written, year: written, when: fc.constantFrom('coming', 'past', 'never', null), cursor: fc.string() },
      { requiredKeys: [] },
    );
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(address, async (query) => {
        const [quick, plain] = [await outcome(pipe, AddressRequest, query), await outcome(slow, AddressRequest, query)];
        expect(quick).toEqual(plain);
        if ('value' in quick) accepted += 1;
      }),
      { seed: 11, numRuns: 600 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it.each([
    { value: 2 },
    { value: null, id: null },
    { value: 3 },
    { value: 'x' },
    {},
    { value: 4, id: 'x' },
    { value: 4, id: '3f1c0f7e-54c6-4a53-9a3b-0d2f0a9d0c11' },
  ])('holds a rule of our own and lets null stand where a property may be absent: %j', async (body) => {
    expect(await outcome(pipe, ValueRequest, body)).toEqual(await outcome(slow, ValueRequest, body));
  });

  it('refuses a default that its own rules refuse', async () => {
    expect(await outcome(pipe, FaultyDefaultRequest, {})).toHaveProperty('fields');
  });

  it('makes instances with defaults, inside as well', async () => {
    const { value } = (await outcome(pipe, ProfileRequest, { ...GOOD, phones: [{ number: '139' }] })) as {
      value: ProfileRequest;
    };
    expect(value).toBeInstanceOf(ProfileRequest);
    expect(value.phone).toBeInstanceOf(PhoneRequest);
    expect(value.phones?.[0]).toEqual(Object.assign(new PhoneRequest(), { number: '139', main: true }));
  });

  it('says in Chinese what is wrong where, with the numbers of the rule', async () => {
    const body = { ...GOOD, name: '一', age: 4, phone: { number: 'x' }, role: 'admin' };
    expect(await outcome(pipe, ProfileRequest, body)).toEqual({
      fields: [
        { path: 'role', message: '这一项不需要填，请去掉' },
        { path: 'name', message: '至少写 2 个字' },
        { path: 'age', message: '不能大于 3' },
        { path: 'phone.number', message: '写法不对，请检查' },
      ],
    });
  });

  it.each(['role', 'ownerId', 'toString', 'hasOwnProperty'])(
    'refuses the unknown key %s, inside as well (ASVS 15.3.3)',
    async (key) => {
      for (const body of [
        { ...GOOD, [key]: 1 },
        { ...GOOD, phone: { number: '138', [key]: 1 } },
      ]) {
        expect(await outcome(pipe, ProfileRequest, body)).toHaveProperty('fields');
      }
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])(
    'refuses the key %s even where any key may stand (ASVS 15.3.6)',
    async (key) => {
      const answers = JSON.parse(`{"q1": 1, "${key}": {"admin": true}}`) as object;
      expect(await outcome(pipe, ProfileRequest, { ...GOOD, answers })).toEqual({ fields: undefined });
      expect(({} as { admin?: boolean }).admin).toBeUndefined();
    },
  );

  it.each([null, undefined, 'text', 1, [], [GOOD]])('refuses a body that is no object: %j', async (body) => {
    await expect(
      (async () => pipe.transform(body, { type: 'body', metatype: ProfileRequest }))(),
    ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('refuses a body nested beyond reason without running out of stack', async () => {
    const deep = JSON.parse('{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)) as object;
    expect(await outcome(pipe, ProfileRequest, { ...GOOD, answers: deep })).toEqual({ fields: undefined });
  });
});
