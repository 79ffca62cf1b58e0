import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { Ajv } from 'ajv';
import { DomainError } from '../errors/index.js';
import { fieldProblems } from './field-problems.js';
import { isPoisoned } from './poisoned-keys.js';
import {
  type Blueprint,
  type Check,
  type CompiledRequest,
  compileRequest,
  type RequestClass,
} from './request-schema.js';

type Reader = (value: unknown) => object | null;

/** class-validator as it is, with our words: unknown keys are refused, the first fault of each field is told. */
export function slowValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    validationError: { target: true, value: false },
    exceptionFactory: (errors) => new DomainError('VALIDATION_FAILED', {}, fieldProblems(errors)),
  });
}

/**
 * Reads what is right with compiled code, several times faster than class-validator; whatever that does not accept
 * goes to class-validator, which decides and words the problem. Both give the same object.
 */
@Injectable()
export class FastValidationPipe implements PipeTransform {
  private readonly slow = slowValidation();
  private readonly readers = new Map<unknown, Reader | null>();
  private readonly ajv = new Ajv({ strict: false, allErrors: false, coerceTypes: false, ownProperties: true });

  constructor() {
    this.ajv.addKeyword({
      keyword: 'checks',
      validate: (checks: Check[], value: unknown) => checks.every((check) => check(value)),
      errors: false,
    });
    // as class-transformer reads `@Type(() => Number)`
    this.ajv.addKeyword({
      keyword: 'numeric',
      compile: (schema: object) => {
        const accepts = this.ajv.compile(schema);
        return (value: unknown) => isTextOrNumber(value) && accepts(Number(value));
      },
      errors: false,
    });
  }

  /** @throws DomainError VALIDATION_FAILED with fields */
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'custom' || !isRequestClass(metadata.metatype)) return value;
    if (isPoisoned(value)) throw new DomainError('VALIDATION_FAILED');
    // A body that is absent or no object has no field to name.
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DomainError('VALIDATION_FAILED');
    return this.readerOf(metadata.metatype)?.(value) ?? this.slow.transform(value, metadata);
  }

  /** True when requests of this class are read by compiled code. */
  isCompiled(requestClass: RequestClass): boolean {
    return this.readerOf(requestClass) !== null;
  }

  private readerOf(requestClass: RequestClass): Reader | null {
    const known = this.readers.get(requestClass);
    if (known !== undefined) return known;
    const compiled = compileRequest(requestClass);
    const reader = compiled && this.compile(compiled);
    this.readers.set(requestClass, reader);
    return reader;
  }

  private compile({ schema, blueprint, defaults }: CompiledRequest): Reader | null {
    // a default that its own rules refuse is class-validator's to refuse
    if (!this.ajv.validate({ type: 'object', properties: schema.properties }, defaults)) return null;
    const accepts = this.ajv.compile(schema);
    return (value) => (accepts(value) ? build(blueprint, value as Record<string, unknown>) : null);
  }
}

const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object, Date, undefined]);

const isTextOrNumber = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

function isRequestClass(metatype: ArgumentMetadata['metatype']): metatype is RequestClass {
  return !PLAIN.has(metatype);
}

/** An instance with its defaults, as class-transformer would make it. */
function build({ requestClass, parts, numbers }: Blueprint, value: Record<string, unknown>): object {
  const request = Object.assign(new requestClass(), value) as Record<string, unknown>;
  for (const name of numbers) if (isTextOrNumber(value[name])) request[name] = Number(value[name]);
  for (const [name, part] of parts) {
    const inner = value[name];
    if (Array.isArray(inner)) request[name] = inner.map((item) => build(part, item as Record<string, unknown>));
    else if (inner !== undefined && inner !== null) request[name] = build(part, inner as Record<string, unknown>);
  }
  return request;
}
