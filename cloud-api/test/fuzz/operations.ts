import { createRequire } from 'node:module';

/** As much of a schema of openapi.json as is used there. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  enum?: unknown[];
  nullable?: boolean;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query';
  schema: Schema;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

/** One operation of the document. */
export interface Operation {
  id: string;
  method: string;
  /** `/v1/events/{eventId}` */
  template: string;
  /** as the router has it: `GET /v1/events/:eventId` */
  route: string;
  parameters: Parameter[];
  body: Schema | null;
  responses: Record<string, Content>;
}

interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

const { paths, components } = createRequire(import.meta.url)('@anxin/contracts/openapi.json') as {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

const SCHEMAS = components.schemas;

/** What ends things comes after what needs them, the later the more is gone with it. */
const ENDINGS = [
  /^DELETE /,
  /\/(cancel|close|decline)$/,
  /^DELETE \/v1\/submissions/,
  /^DELETE \/v1\/consents/,
  /^DELETE \/v1\/sessions|\/deletion$/,
];

/** Every operation that clients are told of. */
export const OPERATIONS: readonly Operation[] = Object.entries(paths)
  .flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase(),
      template,
      route: `${method.toUpperCase()} ${template.replace(/\{(\w+)\}/g, ':$1')}`,
      parameters: described.parameters ?? [],
      body: described.requestBody?.content?.['application/json']?.schema ?? null,
      responses: described.responses,
    })),
  )
  .sort((one, other) => placeOf(one) - placeOf(other));

function placeOf({ route }: Operation): number {
  return Math.max(-1, ...ENDINGS.map((pattern, place) => (pattern.test(route) ? place : -1)));
}

export function resolved(schema: Schema): Schema {
  if (schema.$ref) return resolved(SCHEMAS[schema.$ref.split('/').at(-1)!]!);
  if (!schema.allOf) return schema;
  const parts = schema.allOf.map(resolved);
  return { ...Object.assign({}, ...parts), ...(schema.nullable ? { nullable: true } : {}) } as Schema;
}
