import { AUDIENCES, EVENT_COVERS, EVENT_KINDS, SEAT_SHARINGS, TOPICS } from '@anxin/contracts';
import * as v from 'valibot';
import type { EventForm } from './form.types';

/** A form on its way: whose id it has, and which version of the server's it changes. */
export interface KeptForm {
  readonly eventId: string;
  /** null: the server does not know it yet */
  readonly version: number | null;
  readonly form: EventForm;
}

const Local = v.nullable(v.object({ day: v.string(), time: v.string() }));
const Form: v.GenericSchema<unknown, EventForm> = v.object({
  kind: v.picklist(EVENT_KINDS),
  title: v.string(),
  speaker: v.string(),
  speakerIntro: v.string(),
  day: v.string(),
  from: v.string(),
  to: v.string(),
  venueId: v.nullable(v.string()),
  link: v.string(),
  seats: v.string(),
  sharing: v.picklist(SEAT_SHARINGS),
  unitShares: v.array(v.object({ unitId: v.string(), unitName: v.string(), seats: v.string() })),
  audience: v.picklist(AUDIENCES),
  topic: v.nullable(v.picklist(TOPICS)),
  cover: v.picklist(EVENT_COVERS),
  description: v.string(),
  signUpFrom: Local,
  signUpUntil: Local,
  cancelUntil: Local,
});
const Kept: v.GenericSchema<unknown, KeptForm> = v.object({
  eventId: v.string(),
  version: v.nullable(v.number()),
  form: Form,
});

/** null for what another version of the client wrote. */
export function parseKept(text: string): KeptForm | null {
  try {
    const parsed = v.safeParse(Kept, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
