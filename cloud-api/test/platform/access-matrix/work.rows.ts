import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { UploadsService } from '../../../src/modules/media/uploads.service.js';
import { FileAddresses, FileStorage } from '../../../src/platform/storage/index.js';
import { article } from '../../courses/support.js';
import {
  COUNTY_UNION,
  EVERYONE,
  FAR_TOWN,
  FAR_UNIT,
  NEAR_TOWN,
  NEAR_UNIT,
  OVERSEERS,
  SIGNED_IN,
  UNION,
  UNIT_PEOPLE,
  WRITERS,
} from './cast.js';
import { ownerless, owned, type Answers, type Owner, type Row, type Scene, type Sent } from './row.js';
import { YEAR } from './stage.js';

/** The union's staff: the county's reach everything, a township's what is theirs. */
const STAFF: Record<Owner, Answers> = { own: { ok: UNION }, other: { ok: COUNTY_UNION, '404': ['region-staff'] } };
/** A unit's own people, and nobody else: not the union either. */
const UNIT_ONLY: Record<Owner, Answers> = { own: { ok: UNIT_PEOPLE }, other: { '404': UNIT_PEOPLE } };
/** The unit's people, whoever reviews or oversees its plan; of others the county alone. */
const PLAN_READERS: Record<Owner, Answers> = {
  own: { ok: [...UNIT_PEOPLE, ...OVERSEERS] },
  other: { ok: COUNTY_UNION, '404': [...UNIT_PEOPLE, 'region-staff', 'department-member'] },
};

/** Of a content that the expert wrote; writers who do not publish find their own only. */
const OF_THE_EXPERT: Answers = { ok: [...COUNTY_UNION, 'expert'], '404': ['peer-counselor', 'region-staff'] };
/** Of no text. */
const NO_STAMP = '0'.repeat(32);

const event = ({ stage, pick }: Scene): Sent => ({ params: { eventId: pick(stage.events) } });
const plan = ({ stage, pick }: Scene): Sent => ({ params: { planId: pick(stage.plans) } });
const theContent = ({ stage }: Scene): Sent => ({ params: { contentId: stage.contentId } });
const yearOf = (year: number): Sent => ({ params: { year: String(year) } });
const withBody =
  (send: (scene: Scene) => Sent, body: (scene: Scene) => object): Row['send'] =>
  (scene) => ({ ...send(scene), body: body(scene) });

function lecture({ stage }: Scene): object {
  const { startsAt, endsAt, signUpFrom, signUpUntil, cancelUntil, ...content } = stage.lecture(30);
  const dates = { startsAt, endsAt, signUpFrom, signUpUntil, cancelUntil };
  return { ...content, ...Object.fromEntries(Object.entries(dates).map(([key, at]) => [key, at?.toISOString()])) };
}

const venueIn = ({ pick }: Scene): object => ({
  ...{ name: '新的活动室', level: 'township', regionId: pick({ near: NEAR_TOWN, far: FAR_TOWN }), unitId: null },
  ...{ address: '西街2号', room: null, capacity: null, hoursText: '9:00—17:00', directions: null },
  ...{ latitude: null, longitude: null },
});

const settings = {
  dueAt: '2026-12-20T10:00:00.000Z',
  reminderDays: [7],
  kinds: ['new-economy'],
  shortFormBands: ['1-9'],
};
let nextYear = 2040;

/** Who writes contents; a file that was uploaded is its uploader's. */
const UPLOADED: Record<Owner, Answers> = { own: { ok: WRITERS }, other: { '404': WRITERS } };
const TUS = { 'tus-resumable': '1.0.0' };
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
/** `kind audio` */
const SOUND = { ...TUS, 'upload-length': '10', 'upload-metadata': 'kind YXVkaW8=' };

/** One that has just begun: by whoever asks, or by somebody else. */
async function upload({ stage, me, owner }: Scene): Promise<{ mediaId: string }> {
  const others = [...stage.players.values()].find(({ session }) => session && session !== me.session);
  const { accountId = '' } = (owner === 'own' && me.session) || others?.session || {};
  const uploads = stage.world.app.get(UploadsService, { strict: false });
  return { mediaId: (await uploads.announce(accountId, { kind: 'audio', name: '雨声.m4a', length: 10 })).mediaId };
}

/** A file at an address that was signed just now. */
async function signed({ stage }: Scene): Promise<Sent> {
  const { app } = stage.world;
  await app.get(FileStorage, { strict: false }).put('media/480.webp', Readable.from([Buffer.from('a picture')]));
  const address = await app.get(FileAddresses, { strict: false }).addressOf('media/480.webp');
  return { params: { key: 'media~480.webp' }, query: address.slice(address.indexOf('?')) };
}

export const WORK_ROWS: readonly Row[] = [
  // what is published is for everybody to read
  ownerless('GET /v1/contents', { ok: EVERYONE }),
  ownerless('GET /v1/contents/:contentId', { ok: EVERYONE }, theContent),
  ownerless('GET /sounds/:contentId/:number', { ok: EVERYONE }, ({ stage }) => ({
    params: { contentId: stage.pieceId, number: '1' },
  })),
  // the first characters of the filling's terms (bench/growth-rows/contents.mjs), and some that it does not have
  ownerless('POST /v1/content-searches', { ok: EVERYONE }, () => ({ body: { text: '一丁丂七丄丅丆万睡不着' } })),
  // what one keeps of it, and where one is in it
  ownerless('GET /v1/my/favourites', { ok: SIGNED_IN }),
  ownerless('PUT /v1/my/favourites/:contentId', { ok: SIGNED_IN }, theContent),
  ownerless('DELETE /v1/my/favourites/:contentId', { ok: SIGNED_IN }, theContent),
  ownerless('GET /v1/my/contents/:contentId', { ok: SIGNED_IN }, theContent),
  ownerless('GET /v1/my/progress', { ok: SIGNED_IN }),
  ownerless(
    'PUT /v1/my/progress/:contentId',
    { ok: SIGNED_IN },
    withBody(theContent, () => ({ position: 300, secondsAgo: 0, seconds: 15 })),
  ),
  // what is being worked on: the one of the stage is published, and was written by the expert
  ownerless('GET /v1/staff/contents', { ok: WRITERS }),
  ownerless('GET /v1/staff/contents/counts', { ok: WRITERS }),
  ownerless('POST /v1/staff/contents', { ok: WRITERS }, () => ({ body: { id: randomUUID(), ...article() } })),
  ownerless('POST /v1/staff/contents/preview', { ok: WRITERS }, () => ({ body: { text: '<p>晚安</p>' } })),
  ownerless('GET /v1/staff/contents/:contentId', OF_THE_EXPERT, theContent),
  ownerless('GET /v1/staff/contents/:contentId/difference', OF_THE_EXPERT, (scene) => ({
    ...{ ...theContent(scene), query: '?from=1&to=1' },
  })),
  ownerless(
    'PUT /v1/staff/contents/:contentId',
    OF_THE_EXPERT,
    withBody(theContent, () => ({ ...article(), stamp: NO_STAMP })),
  ),
  ownerless(
    'POST /v1/staff/contents/:contentId/versions',
    OF_THE_EXPERT,
    withBody(theContent, () => ({ ...article(), after: 99 })),
  ),
  ownerless(
    'POST /v1/staff/contents/:contentId/submit',
    OF_THE_EXPERT,
    withBody(theContent, () => ({ stamp: NO_STAMP })),
  ),
  ownerless(
    'POST /v1/staff/contents/:contentId/approve',
    { ok: [...COUNTY_UNION, 'expert'] },
    withBody(theContent, () => ({ stamp: NO_STAMP })),
  ),
  ownerless(
    'POST /v1/staff/contents/:contentId/return',
    { ok: [...COUNTY_UNION, 'expert'] },
    withBody(theContent, () => ({ stamp: NO_STAMP, reason: '请补充出处' })),
  ),
  ...(['publish', 'unschedule'] as const).map((deed) =>
    ownerless(
      `POST /v1/staff/contents/:contentId/${deed}`,
      { ok: COUNTY_UNION },
      withBody(theContent, () => ({ stamp: NO_STAMP })),
    ),
  ),
  ownerless(
    'POST /v1/staff/contents/:contentId/schedule',
    { ok: COUNTY_UNION },
    withBody(theContent, () => ({ stamp: NO_STAMP, publishAt: '2027-01-20T10:00:00.000Z' })),
  ),
  ownerless(
    'POST /v1/staff/contents/:contentId/withdraw',
    { ok: COUNTY_UNION },
    withBody(theContent, () => ({ number: 99 })),
  ),
  // what is uploaded for contents; its address, once signed, opens it to whoever has it
  ownerless('POST /v1/media/uploads', { ok: WRITERS }, () => ({ headers: SOUND })),
  owned('HEAD /v1/media/uploads/:mediaId', UPLOADED, async (scene) => ({ params: await upload(scene), headers: TUS })),
  owned('PATCH /v1/media/uploads/:mediaId', UPLOADED, async (scene) => ({
    ...{ params: await upload(scene), headers: PIECE },
  })),
  owned('DELETE /v1/media/uploads/:mediaId', UPLOADED, async (scene) => ({
    ...{ params: await upload(scene), headers: TUS },
  })),
  ownerless('GET /v1/media', { ok: WRITERS }),
  owned('GET /v1/media/:mediaId', UPLOADED, async (scene) => ({ params: await upload(scene) })),
  ownerless('GET /media/:key', { ok: EVERYONE }, signed),
  // venues are no secret; staff keep those of their place
  ownerless('GET /v1/venues', { ok: EVERYONE }),
  owned('GET /v1/venues/:venueId', { own: { ok: EVERYONE }, other: { ok: EVERYONE } }, ({ stage, pick }) => ({
    params: { venueId: pick(stage.venues) },
  })),
  owned('POST /v1/staff/venues', { own: { ok: UNION }, other: { ok: COUNTY_UNION } }, (scene) => ({
    body: { id: randomUUID(), ...venueIn(scene) },
  })),
  owned('PUT /v1/staff/venues/:venueId', { own: { ok: UNION }, other: { ok: COUNTY_UNION } }, (scene) => ({
    ...{ params: { venueId: scene.pick(scene.stage.venues) }, body: venueIn(scene) },
  })),

  // lectures
  ownerless('GET /v1/events', { ok: EVERYONE }),
  owned('GET /v1/events/:eventId', { own: { ok: EVERYONE }, other: { ok: EVERYONE } }, event),
  ownerless('PUT /v1/events/:eventId/sign-up', { ok: SIGNED_IN }, ({ stage }) => ({
    ...{ params: { eventId: stage.openEvent }, body: { id: randomUUID(), name: null } },
  })),
  ownerless('DELETE /v1/events/:eventId/sign-up', { ok: SIGNED_IN }, ({ stage }) => ({
    params: { eventId: stage.openEvent },
  })),
  ownerless('GET /v1/my/sign-ups', { ok: SIGNED_IN }),
  owned('GET /v1/units/:unitId/nominations', UNIT_ONLY, ({ pick }) => ({
    params: { unitId: pick({ near: NEAR_UNIT.id, far: FAR_UNIT.id }) },
  })),
  owned('POST /v1/nominations/:signUpId/accept', UNIT_ONLY, ({ stage, pick }) => ({
    params: { signUpId: pick(stage.toAccept) },
  })),
  owned('POST /v1/nominations/:signUpId/decline', UNIT_ONLY, ({ stage, pick }) => ({
    params: { signUpId: pick(stage.toDecline) },
  })),
  ownerless('GET /v1/staff/events', { ok: UNION }),
  ownerless('POST /v1/staff/events', { ok: UNION }, (scene) => ({ body: { id: randomUUID(), ...lecture(scene) } })),
  ownerless('POST /v1/staff/events/clashes', { ok: UNION }, ({ stage }) => ({
    body: {
      ...{ eventId: null, venueId: stage.venues.near, speaker: '主讲' },
      ...{ startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T07:00:00.000Z' },
    },
  })),
  owned('GET /v1/staff/events/:eventId', STAFF, event),
  owned('GET /v1/staff/events/:eventId/sign-ups', STAFF, event),
  owned('GET /v1/staff/events/:eventId/sign-ups.xlsx', STAFF, event),
  owned('GET /v1/staff/events/:eventId/sign-in-sheet.pdf', STAFF, event),
  owned(
    'PUT /v1/staff/events/:eventId',
    STAFF,
    withBody(event, (scene) => ({ ...lecture(scene), version: 99 })),
  ),
  owned(
    'POST /v1/staff/events/:eventId/publish',
    STAFF,
    withBody(event, () => ({ version: 99, acceptSpeakerClash: true })),
  ),
  owned(
    'POST /v1/staff/events/:eventId/copy',
    STAFF,
    withBody(event, () => ({ id: randomUUID() })),
  ),
  owned(
    'POST /v1/staff/events/:eventId/cancel',
    STAFF,
    withBody(event, () => ({ version: 99, reason: '讲师病了' })),
  ),

  // years of plans: the county sets them up, regions and departments look on
  ownerless('GET /v1/plan-years', { ok: OVERSEERS }),
  ownerless('GET /v1/plan-years/current/progress', { ok: SIGNED_IN }),
  ownerless('POST /v1/plan-years', { ok: COUNTY_UNION }, () => ({ body: { year: nextYear++, ...settings } })),
  ownerless('PUT /v1/plan-years/:year', { ok: COUNTY_UNION }, () => ({ ...yearOf(YEAR), body: settings })),
  ownerless('POST /v1/plan-years/:year/open', { ok: COUNTY_UNION }, () => yearOf(YEAR)),
  ownerless('GET /v1/plan-years/:year/summary', { ok: OVERSEERS }, () => yearOf(YEAR)),
  ownerless('GET /v1/plan-years/:year/summary.xlsx', { ok: OVERSEERS }, () => yearOf(YEAR)),
  ownerless('GET /v1/plan-years/:year/plans', { ok: OVERSEERS }, () => yearOf(YEAR)),

  // plans
  ownerless('GET /v1/my/plans', { ok: UNIT_PEOPLE }),
  owned('GET /v1/plans/:planId', PLAN_READERS, plan),
  owned('GET /v1/plans/:planId/submissions/:number', PLAN_READERS, (scene) => ({
    params: { planId: scene.pick(scene.stage.plans), number: '1' },
  })),
  owned('GET /v1/plans/:planId/diff', PLAN_READERS, (scene) => ({ ...plan(scene), query: '?from=1&to=1' })),
  owned('GET /v1/plans/:planId/plan.pdf', PLAN_READERS, plan),
  owned('POST /v1/plans/:planId/sections/:section/changes', UNIT_ONLY, (scene) => ({
    params: { planId: scene.pick(scene.stage.plans), section: 'situation' },
    body: {
      changes: [{ measureId: null, field: 'overview', from: '', to: '四五个人。' }],
      ...{ added: [], moved: [], removed: [] },
    },
  })),
  owned('GET /v1/plans/:planId/joint-candidates', UNIT_ONLY, plan),
  owned(
    'POST /v1/plans/:planId/joint',
    UNIT_ONLY,
    withBody(plan, () => ({ unitIds: [] })),
  ),
  owned(
    'POST /v1/plans/:planId/submit',
    UNIT_ONLY,
    withBody(plan, () => ({ id: randomUUID() })),
  ),
  owned(
    'POST /v1/plans/:planId/extension',
    { own: { ok: COUNTY_UNION }, other: { ok: COUNTY_UNION } },
    withBody(plan, () => ({ dueAt: '2027-01-20T10:00:00.000Z', reason: '茶季太忙' })),
  ),
  owned(
    'POST /v1/plans/:planId/reviews',
    STAFF,
    withBody(plan, () => ({ id: randomUUID(), number: 1, decision: 'pass', reason: '', comments: [] })),
  ),
  ownerless('POST /v1/plan-years/:year/close', { ok: COUNTY_UNION }, () => yearOf(YEAR)),
];
