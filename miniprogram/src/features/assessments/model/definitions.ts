import * as v from 'valibot';
import { clientError } from '@/shared/request/api-error';
import type { SecureStorage } from '@/shared/storage/secure-storage.types';
import type { Definition } from '../api/assessments.types';

const Schema: v.GenericSchema<unknown, Definition> = v.object({
  assessmentId: v.string(),
  instrumentVersion: v.string(),
  title: v.string(),
  officialName: v.string(),
  timeFrame: v.nullish(v.string(), null),
  explanation: v.nullish(v.string(), null),
  items: v.pipe(
    v.array(
      v.object({
        itemId: v.string(),
        text: v.string(),
        options: v.pipe(v.array(v.object({ value: v.number(), label: v.nullable(v.string()) })), v.minLength(1)),
        skippable: v.optional(v.boolean(), false),
      }),
    ),
    v.minLength(1),
  ),
  branches: v.optional(v.array(v.object({ itemId: v.string(), value: v.number(), skips: v.array(v.string()) })), []),
  riskRules: v.array(
    v.object({
      id: v.string(),
      itemId: v.string(),
      op: v.picklist(['>', '>=', '==']),
      value: v.number(),
      action: v.picklist(['crisis-path', 'ask-phq9-item9', 'medical-check', 'professional-contact', 'offer-phq9']),
    }),
  ),
});
const Known = v.record(v.string(), Schema);

/** Which tests somebody opened is nobody's business, so the texts are kept in the encrypted storage too. */
const KEY = 'anxin.definitions';
/** With a copy at hand the server gets this long before the copy is used; the fresh one then counts from next time. */
const PATIENCE_MS = 1_500;

export function parseDefinition(reply: unknown): Definition {
  const parsed = v.safeParse(Schema, reply);
  if (!parsed.success) throw clientError('BAD_REPLY');
  return parsed.output;
}

export interface DefinitionPorts {
  readonly storage: SecureStorage;
  readonly fetch: (assessmentId: string) => Promise<unknown>;
  /** resolves after so many milliseconds */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface Definitions {
  /** Rejects with ApiError when neither server nor device has it. */
  load(assessmentId: string): Promise<Definition>;
}

export function createDefinitions({ storage, fetch, wait }: DefinitionPorts): Definitions {
  const inMemory = new Map<string, Definition>();

  async function stored(): Promise<Record<string, Definition>> {
    const text = await storage.get(KEY);
    if (text === null) return {};
    try {
      const parsed = v.safeParse(Known, JSON.parse(text));
      return parsed.success ? parsed.output : {};
    } catch {
      return {};
    }
  }

  async function fresh(assessmentId: string): Promise<Definition> {
    const definition = parseDefinition(await fetch(assessmentId));
    inMemory.set(assessmentId, definition);
    await storage.set(KEY, JSON.stringify({ ...(await stored()), [assessmentId]: definition }));
    return definition;
  }

  return {
    async load(assessmentId) {
      const known = inMemory.get(assessmentId) ?? (await stored())[assessmentId];
      const asked = fresh(assessmentId);
      if (known === undefined) return asked;
      const orKnown = asked.catch(() => known); // offline, or a reply that is no definition: the copy does
      return Promise.race([orKnown, wait(PATIENCE_MS).then(() => known)]);
    },
  };
}
