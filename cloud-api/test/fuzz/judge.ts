import { ERROR_CODES } from '@anxin/contracts';
import { Ajv, type ValidateFunction } from 'ajv';
import { resolved, type Operation, type Schema } from './operations.js';

export interface WireReply {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

const UUID = '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/** The shape of every refusal; nothing else may stand in one. */
const REFUSAL = {
  type: 'object',
  properties: {
    code: { enum: ERROR_CODES },
    message: { type: 'string', pattern: '[\\u4e00-\\u9fff]', maxLength: 2000 },
    requestId: { type: 'string', pattern: UUID },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', maxLength: 120 },
          message: { type: 'string', pattern: '[\\u4e00-\\u9fff]' },
        },
        required: ['path', 'message'],
        additionalProperties: false,
      },
    },
  },
  required: ['code', 'message', 'requestId'],
  additionalProperties: false,
};

const ajv = new Ajv({ strict: false, allErrors: true });
const isRefusal = ajv.compile(REFUSAL);
const replies = new Map<Schema, ValidateFunction>();

/** What of a reply is not as the document says; nothing: all of it is. */
export function faultsOf(operation: Operation, { status, headers, body }: WireReply): string[] {
  if (status >= 500) return [`${status}: ${body.toString().slice(0, 300)}`];
  const faults = [
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['no nosniff']),
    ...(headers['cache-control'] === 'no-store' || isKeptMedia(operation, status, headers)
      ? []
      : [`cache-control: ${String(headers['cache-control'])}`]),
  ];
  if (operation.method === 'HEAD') return body.length === 0 ? faults : [...faults, 'a body of HEAD'];
  if (status >= 400) return [...faults, ...refusalFaults(headers, body)];
  const described = operation.responses[String(status)];
  if (!described) return [...faults, `${status} is not in the document`];
  const [content] = Object.entries(described.content ?? {});
  if (!content) return body.length === 0 ? faults : [...faults, 'a body nobody described'];
  const [type, { schema = {} }] = content;
  return [
    ...faults,
    ...(schema.format === 'binary' ? fileFaults(type, headers, body) : jsonFaults(schema, headers, body)),
  ];
}

/** A picture, a sound or a film, which a player keeps; and which is opened as nothing else. */
const MEDIA = /^(audio|image|video)\//;

function isKeptMedia(operation: Operation, status: number, headers: WireReply['headers']): boolean {
  const [type = ''] = Object.keys(operation.responses[String(status)]?.content ?? {});
  return MEDIA.test(type) && /^(public|private), max-age=\d+, immutable$/.test(String(headers['cache-control']));
}

function refusalFaults(headers: WireReply['headers'], body: Buffer): string[] {
  const value = jsonOf(headers, body);
  if (value === undefined) return [`a refusal that is no JSON: ${body.toString().slice(0, 200)}`];
  return isRefusal(value)
    ? []
    : [`a refusal of another shape: ${ajv.errorsText(isRefusal.errors)} in ${body.toString()}`];
}

/** A download, which no browser shows as a page of this origin. */
function fileFaults(type: string, headers: WireReply['headers'], body: Buffer): string[] {
  const sent = String(headers['content-type'] ?? '');
  return [
    ...(sent.startsWith(type) ? [] : [`a file of another type: ${sent}`]),
    ...(MEDIA.test(sent) || String(headers['content-disposition'] ?? '').startsWith('attachment')
      ? []
      : ['a file that opens as a page']),
    ...(body.length === 0 ? ['an empty file'] : []),
  ];
}

function jsonFaults(schema: Schema, headers: WireReply['headers'], body: Buffer): string[] {
  const value = jsonOf(headers, body);
  if (value === undefined) return ['a reply that is no JSON'];
  let check = replies.get(schema);
  if (!check) replies.set(schema, (check = ajv.compile(closed(schema))));
  return check(value) ? [] : [`not its schema: ${ajv.errorsText(check.errors)}`];
}

function jsonOf(headers: WireReply['headers'], body: Buffer): unknown {
  if (!String(headers['content-type'] ?? '').startsWith('application/json')) return undefined;
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** As JSON Schema has it, and closed: a property that the document does not name must not be there. */
function closed(given: Schema): object {
  const schema = resolved(given);
  const { properties, items, oneOf, additionalProperties: others, nullable, required } = schema;
  const { type, enum: values, minimum, maximum, minLength, maxLength, pattern } = schema;
  const itself = {
    ...(type ? { type } : {}),
    ...(values ? { enum: values } : {}),
    ...Object.fromEntries(
      Object.entries({ minimum, maximum, minLength, maxLength, pattern, required }).filter(
        ([, rule]) => rule !== undefined,
      ),
    ),
    ...(oneOf ? { anyOf: oneOf.map(closed) } : {}),
    ...(items ? { items: closed(items) } : {}),
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, closed(part)])) }
      : {}),
    ...(type === 'object'
      ? { additionalProperties: typeof others === 'object' ? closed(others) : (others ?? false) }
      : {}),
  };
  return nullable ? { anyOf: [{ type: 'null' }, itself] } : itself;
}
