import type { JsonObject } from '../protocol.js';
import { ApiError } from './bridge.js';

/** The first argument of a wx call. */
export type Options = Record<string, unknown>;

export const asOptions = (value: unknown): Options =>
  value !== null && typeof value === 'object' ? (value as Options) : {};

/** A required string. @throws ApiError worded as WeChat words it. */
export function requireText(options: Options, name: string): string {
  const value = options[name];
  if (typeof value !== 'string') {
    throw new ApiError(`parameter error: parameter.${name} should be String instead of ${typeOf(value)};`);
  }
  return value;
}

export const optionalText = (options: Options, name: string, otherwise = ''): string =>
  typeof options[name] === 'string' ? options[name] : otherwise;

export const optionalNumber = (options: Options, name: string, otherwise: number): number =>
  typeof options[name] === 'number' ? options[name] : otherwise;

/** What of the options can cross to the host: everything but functions. */
export function withoutFunctions(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value ?? {})) as JsonObject;
}

function typeOf(value: unknown): string {
  if (value === undefined) return 'Undefined';
  if (value === null) return 'Null';
  return Object.prototype.toString.call(value).slice(8, -1);
}
