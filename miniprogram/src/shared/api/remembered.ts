import * as v from 'valibot';
import { readPlain, writePlain } from '../storage/plain-storage';
import { ApiError } from '../request';
import type { AssessmentSummary, CountyResponse } from './types';

/*
 * What everybody may know (the county's telephones, the list of tests) is remembered on the device, so that help and
 * the list are there without a network. Checked when read: an older version of the client may have written it.
 */
const Hours = v.array(v.object({ days: v.array(v.number()), from: v.string(), to: v.string() }));
const Door = v.picklist(['worker', 'union-staff', 'unit-head', 'expert']);

const County: v.GenericSchema<unknown, CountyResponse> = v.object({
  countyName: v.string(),
  unionName: v.string(),
  unionPhone: v.string(),
  unionAddress: v.string(),
  technicalUnit: v.string(),
  year: v.number(),
  demo: v.boolean(),
  resultMonths: v.number(),
  backupDays: v.number(),
  hotlines: v.array(
    v.object({
      key: v.picklist(['12356', '120', '110', '12351', '12355']),
      name: v.string(),
      number: v.string(),
      hours: v.nullable(Hours),
      lastVerifiedOn: v.nullable(v.string()),
    }),
  ),
  duty: v.nullable(v.object({ number: v.string(), hours: Hours, lastVerifiedOn: v.nullable(v.string()) })),
  hospital: v.nullable(v.object({ name: v.string(), address: v.string(), phone: v.string() })),
  venue: v.nullable(v.object({ name: v.string(), address: v.string(), hoursText: v.string(), walk: v.string() })),
  demoDoors: v.array(v.object({ door: Door, label: v.string() })),
});

const Assessments: v.GenericSchema<unknown, readonly AssessmentSummary[]> = v.array(
  v.object({
    assessmentId: v.string(),
    instrumentVersion: v.string(),
    title: v.string(),
    officialName: v.string(),
    topic: v.string(),
    itemCount: v.number(),
    minutes: v.number(),
    licence: v.string(),
    source: v.string(),
  }),
);

interface Remembered<T> {
  readonly key: string;
  readonly schema: v.GenericSchema<unknown, T>;
}
const COUNTY: Remembered<CountyResponse> = { key: 'anxin.county', schema: County };
const ASSESSMENTS: Remembered<readonly AssessmentSummary[]> = { key: 'anxin.assessments', schema: Assessments };

/** Asks the server and remembers the answer; without a server, what it said last. */
async function freshOrRemembered<T>({ key, schema }: Remembered<T>, ask: () => Promise<T>): Promise<T> {
  try {
    const fresh = await ask();
    writePlain(key, fresh);
    return fresh;
  } catch (error) {
    const remembered = readPlain(key, schema);
    const noAnswer = error instanceof ApiError && (error.unreachable || error.status >= 500);
    if (!noAnswer || remembered === null) throw error;
    return remembered;
  }
}

/** The county as the server last described it; null on a device that never heard of it. Answers at once. */
export const rememberedCounty = (): CountyResponse | null => readPlain(COUNTY.key, COUNTY.schema);

export const freshOrRememberedCounty = (ask: () => Promise<CountyResponse>) => freshOrRemembered(COUNTY, ask);
export const freshOrRememberedAssessments = (ask: () => Promise<readonly AssessmentSummary[]>) =>
  freshOrRemembered(ASSESSMENTS, ask);
