import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@anxin/contracts';
import { type ContentDraft, CoursesFacade, starterPieces } from '../../src/modules/courses/index.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import { startWorld, type World } from '../support/world.js';
import { article, piece } from './support.js';

interface Read {
  kind: string;
  seconds: number | null;
  sound: { address: string; bytes: number; loops: boolean; licence: string } | null;
  related: { contentId: string; kind: string }[];
}

const RAIN = await readFile(path.resolve(import.meta.dirname, '../../content/pieces/rain.m4a'));

describe('pieces to listen to', () => {
  let world: World;
  let courses: CoursesFacade;
  let expert: string;
  let union: string;

  beforeAll(async () => {
    world = await startWorld();
    courses = world.app.get(CoursesFacade, { strict: false });
    expert = await holder('expert');
    union = await holder('union-staff');
  });
  afterAll(() => world.close());

  const holder = async (role: Role): Promise<string> => {
    const { accountId } = await world.signIn(role);
    const county = { scopeType: 'county', scopeId: COUNTY_ID, grantedBy: null } as const;
    await world.app.get(IdentityFacade).grantRole({ accountId, role, ...county });
    return accountId;
  };
  const bringOut = async (id: string): Promise<void> => {
    await courses.submit(expert, id);
    await courses.approve(union, id);
    await courses.publish(union, id);
  };
  const published = async (draft: ContentDraft): Promise<string> => {
    const id = randomUUID();
    await courses.create(expert, id, draft);
    await bringOut(id);
    return id;
  };
  const read = async (id: string): Promise<Read> => (await world.api.get<Read>(`/v1/contents/${id}`)).body;
  /** As a player comes: it says no version and is nobody. */
  const play = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(world.url + address, { method, headers });
  const idsOf = async (query: string): Promise<string[]> => {
    const { body } = await world.api.get<{ items: { contentId: string }[] }>(`/v1/contents?${query}`);
    return body.items.map(({ contentId }) => contentId);
  };

  it('say how long they are and where they are heard, and stand in lists of their kind', async () => {
    const [heard, words] = [await published(piece()), await published(article())];
    expect(await read(heard)).toMatchObject({
      ...{ kind: 'audio', seconds: 80, related: [] },
      sound: { address: `/sounds/${heard}/1`, bytes: RAIN.length, loops: true, licence: '合成的，CC0 1.0' },
    });
    expect(await read(words)).toMatchObject({ kind: 'article', seconds: null, sound: null });
    expect([await idsOf('kind=audio'), await idsOf('kind=article')]).toEqual([[heard], [words]]);
    expect((await idsOf('topic=emotions')).sort()).toEqual([heard, words].sort());
    expect((await world.api.get('/v1/contents?kind=film')).status).toBe(400);
  });

  // Mutation: `open(start, end)` of Sounds leaves `end` out; the route stands below `v1/`.
  it('are heard by whoever has the address, from any place in them, and kept for good', async () => {
    const { sound } = await read(await published(piece()));
    const whole = await play(sound!.address);
    expect([whole.status, Buffer.from(await whole.arrayBuffer()).equals(RAIN)]).toEqual([200, true]);
    const etag = whole.headers.get('etag')!;
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      ...{ 'content-type': 'audio/mp4', 'cache-control': 'public, max-age=31536000, immutable' },
      ...{ 'accept-ranges': 'bytes', 'content-length': String(RAIN.length), 'x-content-type-options': 'nosniff' },
    });
    const part = await play(sound!.address, { range: 'bytes=1000-1999', 'if-range': etag });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 1000-1999/${RAIN.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(RAIN.subarray(1_000, 2_000))).toBe(true);
    expect((await play(sound!.address, { 'if-none-match': etag })).status).toBe(304);
    const head = await play(sound!.address, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(RAIN.length)]);
    const beyond = await play(sound!.address, { range: `bytes=${RAIN.length}-` });
    expect([beyond.status, await beyond.json()]).toMatchObject([416, { code: 'RANGE_BEYOND_END' }]);
    expect([beyond.headers.get('content-range'), beyond.headers.get('cache-control')]).toEqual([
      ...[`bytes */${RAIN.length}`, 'no-store'],
    ]);
  });

  // Mutation: `content.state = 'published'` left out of `soundOf`; then `version.state IN …`.
  it('are heard by nobody before they are published, nor after they were withdrawn', async () => {
    const draft = randomUUID();
    await courses.create(expert, draft, piece());
    const heard = await published(piece());
    await courses.revise(expert, heard, piece({ sound: { name: 'sea', licence: '合成的，CC0 1.0' } }));
    expect([(await play(`/sounds/${heard}/1`)).status, (await play(`/sounds/${heard}/2`)).status]).toEqual([200, 404]);
    await bringOut(heard);
    // whoever was listening goes on
    expect([(await play(`/sounds/${heard}/1`)).status, (await play(`/sounds/${heard}/2`)).status]).toEqual([200, 200]);
    expect(await read(heard)).toMatchObject({ seconds: 96, sound: { address: `/sounds/${heard}/2` } });
    await courses.withdraw(union, heard);
    const words = await published(article());
    for (const address of [
      ...[`/sounds/${draft}/1`, `/sounds/${heard}/1`, `/sounds/${heard}/2`, `/sounds/${words}/1`],
      ...[`/sounds/${words}/x`, `/sounds/${words}/0`, `/sounds/${words}/99999999999`, `/sounds/${randomUUID()}/1`],
    ]) {
      const reply = await play(address);
      expect([address, reply.status, await reply.json()]).toMatchObject([address, 404, { code: 'CONTENT_NOT_FOUND' }]);
    }
  });

  it('are made of a sound that there is, and stay pieces', async () => {
    const unknown = piece({ sound: { name: '../articles/low-energy-days', licence: '不详' } });
    await expect(courses.create(expert, randomUUID(), unknown)).rejects.toMatchObject({
      ...{ code: 'CONTENT_NOT_READY', fields: [{ path: 'sound' }] },
    });
    const id = await published(piece());
    await expect(courses.revise(expert, id, article())).rejects.toMatchObject({ code: 'CONTENT_STATE' });
  });

  it('of this project can all be brought out, lead to each other, and are found by their words', async () => {
    const ids = [];
    for (const { name: _, ...draft } of await starterPieces()) ids.push(await published(draft));
    expect(ids).toHaveLength(10);
    const { related } = await read(ids[0]!);
    expect([related.length, new Set(related.map(({ kind }) => kind))]).toEqual([3, new Set(['audio'])]);
    const { body } = await world.api.post<{ items: { contentId: string; kind: string }[] }>('/v1/content-searches', {
      text: '夜里的海',
    });
    expect(body.items[0]).toMatchObject({ contentId: ids[0], kind: 'audio' });
  });
});
