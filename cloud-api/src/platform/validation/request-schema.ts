import { defaultMetadataStorage as transformers } from 'class-transformer/cjs/storage.js';
import {
  isISO8601,
  length as isLength,
  isUUID,
  matches,
  maxLength,
  minLength,
  getMetadataStorage,
  registerDecorator,
} from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';

export type RequestClass = new () => object;

/** How to build the request from what was accepted: its class, and the classes of the parts inside. */
export interface Blueprint {
  requestClass: RequestClass;
  parts: Map<string, Blueprint>;
  /** properties that come as text and are meant as numbers: those of an address */
  numbers: string[];
}

export interface CompiledRequest {
  schema: Record<string, unknown> & { properties: Record<string, unknown> };
  blueprint: Blueprint;
  /** what stands in a property that is left out */
  defaults: Record<string, unknown>;
}

const PLAIN_TO_CLASS = 0;

type Property = Record<string, unknown> & { type?: string };
type Rule = (parameters: unknown[]) => Property | null;
export type Check = (value: unknown) => boolean;

const ofType = (type: string) => (): Property => ({ type });
/** Rules on text use class-validator's own functions: its idea of a character differs from JSON Schema's. */
const checked = (check: (parameters: unknown[]) => Check): Rule => {
  return (parameters) => ({ type: 'string', checks: [check(parameters)] });
};
const isPrimitive = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

/** What each constraint is in JSON Schema. Never accepts more than class-validator does; a refusal is its to word. */
const RULES: Readonly<Record<string, Rule>> = {
  isString: ofType('string'),
  isInt: ofType('integer'),
  isNumber: (parameters) => (parameters[0] === undefined || isEmpty(parameters[0]) ? { type: 'number' } : null),
  isBoolean: ofType('boolean'),
  isArray: ofType('array'),
  isObject: ofType('object'),
  min: ([minimum]) => ({ type: 'number', minimum }),
  max: ([maximum]) => ({ type: 'number', maximum }),
  arrayMinSize: ([minItems]) => ({ type: 'array', minItems }),
  arrayMaxSize: ([maxItems]) => ({ type: 'array', maxItems }),
  isIn: ([values]) => (Array.isArray(values) && values.every(isPrimitive) ? { enum: values } : null),
  minLength: checked(
    ([min]) =>
      (value) =>
        minLength(value, min as number),
  ),
  maxLength: checked(
    ([max]) =>
      (value) =>
        maxLength(value, max as number),
  ),
  isLength: checked(
    ([min, max]) =>
      (value) =>
        isLength(value, min as number, max as number),
  ),
  isUuid: checked(
    ([version]) =>
      (value) =>
        isUUID(value, version as '4'),
  ),
  isIso8601: checked(
    ([options]) =>
      (value) =>
        isISO8601(value, options as object),
  ),
  matches: checked(([pattern]) => {
    const expression = pattern as RegExp;
    return (value) => matches(value as string, expression);
  }),
};

/**
 * Declares a rule of our own on one value, as `registerDecorator` does; a request that uses it is still read by compiled
 * code. The rule sees nothing but the value.
 */
export function valueRule(name: string, holds: Check): PropertyDecorator {
  ownRules.set(name, () => ({ checks: [holds] }));
  return (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: { validate: holds },
    });
  };
}
const ownRules = new Map<string, Rule>();

function isEmpty(options: unknown): boolean {
  return typeof options === 'object' && options !== null && Object.keys(options).length === 0;
}

/** The schema of a request class; null when one of its decorators has no exact equivalent. */
export function compileRequest(requestClass: RequestClass, outer: RequestClass[] = []): CompiledRequest | null {
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(requestClass, '', false, false);
  const isOwnReader = transformers.getExposedMetadatas(requestClass).length > 0;
  const hides = transformers.getExcludedMetadatas(requestClass).length > 0;
  if (metadatas.length === 0 || outer.includes(requestClass) || isOwnReader || hides) return null;

  const properties = new Map<string, Property>();
  const optional = new Set<string>();
  const parts = new Map<string, Blueprint>();
  const numbers = new Set<string>();
  for (const metadata of metadatas) {
    const { propertyName } = metadata;
    if (isConditional(metadata)) return null;
    if (isNumberInText(requestClass, metadata)) numbers.add(propertyName);
    else if (readsItself(requestClass, metadata)) return null;
    if (metadata.type === 'conditionalValidation') {
      optional.add(propertyName);
      continue;
    }
    const rule = metadata.type === 'nestedValidation' ? nested(requestClass, metadata, outer, parts) : simple(metadata);
    const merged = rule && merge(properties.get(propertyName) ?? {}, rule);
    if (!merged) return null;
    properties.set(propertyName, merged);
  }
  const defaults = outer.length === 0 ? defaultsOf(requestClass) : {};
  const required = [...properties.keys()].filter((name) => !optional.has(name) && !(name in defaults));
  const read = [...properties].map(([name, property]): [string, Property] => {
    const schema = numbers.has(name) ? { numeric: property } : property;
    // null is as good as absent where a property may be absent
    return [name, optional.has(name) ? { anyOf: [{ type: 'null' }, schema] } : schema];
  });
  const schema = { type: 'object', properties: Object.fromEntries(read), required, additionalProperties: false };
  return { schema, blueprint: { requestClass, parts, numbers: [...numbers] }, defaults };
}

function defaultsOf(requestClass: RequestClass): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(new requestClass() as Record<string, unknown>).filter(([, value]) => value !== undefined),
  );
}

/** Rules that hold only sometimes: groups, `validateIf`, `@ValidateIf`. */
function isConditional({ type, name, groups, validateIf }: ValidationMetadata): boolean {
  // Absent, whatever the types say, where no group is named.
  const isGrouped = ((groups as string[] | undefined) ?? []).length > 0;
  return isGrouped || validateIf !== undefined || (type === 'conditionalValidation' && name !== 'isOptional');
}

/** `@Type(() => Number)`, and no other reading. */
function isNumberInText(requestClass: RequestClass, { propertyName }: ValidationMetadata): boolean {
  if (transformers.findTransformMetadatas(requestClass, propertyName, PLAIN_TO_CLASS).length > 0) return false;
  return transformers.findTypeMetadata(requestClass, propertyName)?.typeFunction?.() === Number;
}

/** `@Transform`, or `@Type` of something that is not a part with rules of its own. */
function readsItself(requestClass: RequestClass, { type, propertyName }: ValidationMetadata): boolean {
  if (transformers.findTransformMetadatas(requestClass, propertyName, PLAIN_TO_CLASS).length > 0) return true;
  const isTyped = transformers.findTypeMetadata(requestClass, propertyName) !== undefined;
  return isTyped && type !== 'nestedValidation' && !hasNestedRule(requestClass, propertyName);
}

function hasNestedRule(requestClass: RequestClass, property: string): boolean {
  return getMetadataStorage()
    .getTargetValidationMetadatas(requestClass, '', false, false)
    .some(({ type, propertyName }) => type === 'nestedValidation' && propertyName === property);
}

function simple({ type, name = '', each, constraints }: ValidationMetadata): Property | null {
  if (type !== 'customValidation') return null;
  const make = Object.hasOwn(RULES, name) ? RULES[name] : ownRules.get(name);
  const rule = make?.((constraints as unknown[] | undefined) ?? []) ?? null;
  if (!rule || !each) return rule;
  return { type: 'array', items: rule };
}

function nested(
  requestClass: RequestClass,
  { propertyName, each }: ValidationMetadata,
  outer: RequestClass[],
  parts: Map<string, Blueprint>,
): Property | null {
  const partClass = transformers.findTypeMetadata(requestClass, propertyName)?.typeFunction?.();
  if (typeof partClass !== 'function') return null;
  const part = compileRequest(partClass as RequestClass, [...outer, requestClass]);
  if (!part) return null;
  parts.set(propertyName, part.blueprint);
  return each ? { type: 'array', items: part.schema } : part.schema;
}

/** Two rules on one property; null when they do not go together in a way that is understood here. */
function merge(one: Property, two: Property): Property | null {
  const type = one.type && two.type && one.type !== two.type ? narrower(one.type, two.type) : (one.type ?? two.type);
  if (type === null) return null;
  const shared = Object.keys(one).filter((key) => key in two && !['type', 'checks', 'items'].includes(key));
  if (shared.length > 0) return null;
  const checks = [...((one.checks as Check[] | undefined) ?? []), ...((two.checks as Check[] | undefined) ?? [])];
  const items = one.items && two.items ? merge(one.items as Property, two.items as Property) : (one.items ?? two.items);
  if (items === null) return null;
  return { ...one, ...two, ...(type && { type }), ...(checks.length > 0 && { checks }), ...(items ? { items } : {}) };
}

function narrower(one: string, two: string): string | null {
  return [one, two].sort().join() === 'integer,number' ? 'integer' : null;
}
