import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { MediaFacade, MediaReferences } from '../../src/modules/media/index.js';
import { MediaFinishingService } from '../../src/modules/media/media-finishing.service.js';
import { UploadsService } from '../../src/modules/media/uploads.service.js';
import { FileStorage } from '../../src/platform/storage/index.js';
import type { Clock } from '../../src/platform/clock/index.js';
import { collected } from '../support/collected.js';
import { type S3Server, startS3Server } from '../support/s3/s3-server.js';
import { startCounty } from '../assessments/support.js';
import type { World } from '../support/world.js';
import { film, mp3 } from './films.js';
import { checksumOf, finish, type Media, Uploader } from './support.js';

const MIB = 1024 * 1024;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const SOUND = readFileSync(path.resolve(import.meta.dirname, '../../content/pieces/bowls.m4a'));

/** What is not read to its end would keep its connection, and the server waits for that before it ends. */
async function statusOf(address: string | URL): Promise<number> {
  const reply = await fetch(address);
  await reply.arrayBuffer();
  return reply.status;
}

describe.each(['a folder', 'a bucket'])('uploads into %s', (store) => {
  let world: World;
  let bucket: S3Server | null = null;
  let me: Uploader;
  let files: FileStorage;
  /** what modules show: none registers any yet */
  const shown = new Set<string>();

  beforeAll(async () => {
    const clock = { now: () => world.clock.now() } as Clock;
    if (store === 'a bucket') bucket = await startS3Server(clock);
    world = await startCounty({ bucket: bucket?.config ?? null, mediaQuotaBytes: 200 * MIB });
    me = await Uploader.of(world, '专家');
    files = world.app.get(FileStorage, { strict: false });
    world.app
      .get(MediaReferences, { strict: false })
      .register({ usedOf: (ids) => Promise.resolve(ids.filter((id) => shown.has(id))) });
  });
  afterAll(async () => {
    await world.close();
    await bucket?.close();
  });

  const read = async (id: string): Promise<Media> => (await world.as(me.session).get<Media>(`/v1/media/${id}`)).body;
  const finished = async (id: string): Promise<Media> => {
    await finish(world);
    return read(id);
  };
  const keys = (under: string) => collected(files.list(under));
  const later = async (ms: number): Promise<void> => {
    world.clock.set(new Date(world.clock.now().getTime() + ms));
    await me.signInAgain();
  };
  const addressOf = ({ files: [file] }: Media): string =>
    file!.address.startsWith('/') ? `${world.url}${file!.address}` : file!.address;

  it('a picture comes in pieces, and is made anew in three sizes, of its dots alone (ASVS 5.2.2)', async () => {
    const secret = { IFD0: { Copyright: 'a secret in the picture' } };
    const dots = { width: 2000, height: 1000, channels: 3, background: '#7a9' } as const;
    const bytes = await sharp({ create: dots }).withExif(secret).jpeg().toBuffer();
    const id = await me.begin('picture', bytes.length);
    const half = Math.floor(bytes.length / 2);
    expect(await me.patch(id, 0, bytes.subarray(0, half))).toMatchObject({ status: 204, offset: half });
    const { status, headers } = await me.progress(id);
    expect([status, headers.get('upload-offset'), headers.get('upload-length')]).toEqual([
      ...[200, String(half), String(bytes.length)],
    ]);
    expect([headers.get('cache-control'), headers.get('tus-resumable')]).toEqual(['no-store', '1.0.0']);
    await finish(world); // half of it is nothing yet
    expect(await read(id)).toMatchObject({ state: 'arriving', files: [] });
    await me.patch(id, half, bytes.subarray(half));

    const media = await finished(id);
    expect(media).toMatchObject({ state: 'ready', type: 'image/webp', width: 1600, height: 800, refusal: null });
    const widths = await Promise.all(
      media.files.map(async ({ address }) => {
        const reply = await fetch(new URL(address, world.url));
        const made = Buffer.from(await reply.arrayBuffer());
        expect([reply.status, reply.headers.get('content-type'), reply.headers.get('content-disposition')]).toEqual([
          ...[200, 'image/webp', 'inline'],
        ]);
        expect(made.includes('a secret in the picture')).toBe(false);
        return (await sharp(made).metadata()).width;
      }),
    );
    expect([media.files.map(({ side }) => side), widths]).toEqual([
      [480, 960, 1600],
      [480, 960, 1600],
    ]);
    expect(await keys(`uploads/${id}`)).toEqual([]);
    expect((await me.progress(id)).status).toBe(404);
    const { body } = await world.as(me.session).get<{ items: Media[] }>('/v1/media');
    expect(body.items[0]).toEqual(media);
  });

  // Mutation: partsOf throws when the connection breaks off; `received` written before the part is stored.
  it('what came before a connection broke off need not be sent again, and the file is the same', async () => {
    const id = await me.begin('audio', SOUND.length);
    const cut = 300_007;
    await me.cutOff(id, 0, SOUND.subarray(0, cut), SOUND.length);
    // the server notices in its own time
    let at = 0;
    while (at === 0) at = (await me.progress(id)).offset;
    expect(at).toBeLessThanOrEqual(cut);
    expect((await me.patch(id, at, SOUND.subarray(at))).status).toBe(204);
    const media = await finished(id);
    expect(media).toMatchObject({ state: 'ready', type: 'audio/mp4', bytes: SOUND.length });
    const [whole] = await keys(`media/${id.slice(-2)}/${id}`);
    expect((await buffer(await files.get(whole!))).equals(SOUND)).toBe(true);
  });

  // Mutation: the checksum is not compared.
  it('a piece that changed on its way is not taken, and nothing of it stays (ASVS 5.2.1)', async () => {
    const id = await me.begin('audio', SOUND.length);
    const changed = Buffer.from(SOUND);
    changed[9]! ^= 1;
    expect(await me.patch(id, 0, changed, checksumOf(SOUND))).toMatchObject({ status: 460, code: 'UPLOAD_CHECKSUM' });
    expect([(await me.progress(id)).offset, await keys(`uploads/${id}`)]).toEqual([0, []]);
    expect(await me.patch(id, 0, SOUND, { 'upload-checksum': 'md5 x' })).toMatchObject({ status: 412 });
    expect(await me.patch(id, 0, SOUND, checksumOf(SOUND))).toMatchObject({ status: 204, offset: SOUND.length });
  });

  // Mutation: `AND received = ?` left out of `advance`.
  it('of two who go on at the same place one is taken, whole', async () => {
    const length = 5 * MIB;
    const id = await me.begin('video', length);
    const tries = [Buffer.alloc(length, 1), Buffer.alloc(length, 2)];
    const told = await Promise.all(tries.map((bytes) => me.patch(id, 0, bytes, checksumOf(bytes))));
    expect(told.map(({ status }) => status).sort()).toEqual([204, 409]);
    const stored = await keys(`uploads/${id}`);
    const parts = await Promise.all(stored.map(async (key) => buffer(await files.get(key))));
    const winner = tries[told.findIndex(({ status }) => status === 204)]!;
    expect(parts.reduce((sum, part) => sum + part.length, 0)).toBe(length);
    expect(parts.every((part) => part.every((byte) => byte === winner[0]))).toBe(true);
    expect((await finished(id)).refusal).toBe('other-kind');
  });

  it('what nobody speaks so, what is too much, and what is too large is refused (ASVS 5.2.1)', async () => {
    const told = (asked: { status: number; code: string | undefined }) => [asked.status, asked.code];
    expect(told(await me.announce('other', 10))).toEqual([412, 'UPLOAD_PROTOCOL']);
    expect(told(await me.send('POST', '', { 'tus-resumable': '0.2' }))).toEqual([412, 'UPLOAD_PROTOCOL']);
    for (const [kind, most] of [
      ['picture', 8],
      ['audio', 60],
      ['video', 300],
    ] as const) {
      expect(told(await me.announce(kind, most * MIB + 1))).toEqual([413, 'MEDIA_TOO_LARGE']);
    }
    expect(told(await me.announce('audio', 0))).toEqual([413, 'MEDIA_TOO_LARGE']);
    const id = await me.begin('audio', 10);
    expect(told(await me.patch(id, 3, Buffer.alloc(3)))).toEqual([409, 'UPLOAD_OFFSET']);
    expect(told(await me.patch(id, 0, Buffer.alloc(11)))).toEqual([413, 'MEDIA_TOO_LARGE']);
    const form = { 'content-type': 'application/json', 'upload-offset': '0' };
    expect(told(await me.send('PATCH', id, form, Buffer.from('{}')))).toEqual([412, 'UPLOAD_PROTOCOL']);
    expect((await me.progress(id)).offset).toBe(0);
  });

  // Mutation: bytesOf counts what is ready alone.
  it('nobody announces more than their share, however fast (ASVS 5.2.4)', async () => {
    const greedy = await Uploader.of(world, '另一位专家');
    const told = await Promise.all(Array.from({ length: 6 }, () => greedy.announce('audio', 59 * MIB)));
    const taken = told.filter(({ status }) => status === 201);
    expect(taken.length).toBeLessThanOrEqual(3);
    expect(new Set(told.map(({ code }) => code))).toEqual(
      new Set(taken.length > 0 ? [undefined, 'MEDIA_QUOTA'] : ['MEDIA_QUOTA']),
    );
    for (const { headers } of taken) {
      expect((await greedy.giveUp(headers.get('location')!.split('/').at(-1)!)).status).toBe(204);
    }
    expect((await greedy.announce('audio', 59 * MIB)).status).toBe(201);
  });

  it('is nobody else’s to see, to go on with or to give up (ASVS 8.2.2)', async () => {
    const id = await me.begin('audio', 10);
    const other = await Uploader.of(world, '第三位专家');
    const asked = [other.progress(id), other.patch(id, 0, Buffer.alloc(10)), other.giveUp(id)];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await world.as(other.session).get(`/v1/media/${id}`)).status).toBe(404);
    await me.patch(id, 0, Buffer.alloc(4));
    expect((await me.giveUp(id)).status).toBe(204);
    expect([(await me.progress(id)).status, await keys(`uploads/${id}`)]).toEqual([404, []]);
    expect((await world.as(me.session).get(`/v1/media/${id}`)).status).toBe(404);
  });

  it.each([
    ['sound of a telephone', 'audio', () => SOUND, { state: 'ready', type: 'audio/mp4', width: null }],
    ['an MP3', 'audio', () => mp3(), { state: 'ready', type: 'audio/mpeg', milliseconds: 2612 }],
    [
      ...['a film that every phone plays', 'video'],
      () => film({ video: { codec: 'avc', name: 'avc1.64001f' }, audio: { codec: 'aac', name: 'mp4a.40.2' } }),
      { state: 'ready', type: 'video/mp4', milliseconds: 2000, width: 640, height: 360 },
    ],
    [
      ...['a film of the newer kind', 'video'],
      () => film({ video: { codec: 'hevc', name: 'hvc1.1.6.L93.B0' } }),
      { state: 'refused', refusal: 'not-playable' },
    ],
    [
      ...['a film with sound that not every phone plays', 'video'],
      () => film({ video: { codec: 'avc', name: 'avc1.64001f' }, audio: { codec: 'opus', name: 'opus' } }),
      { state: 'refused', refusal: 'not-playable' },
    ],
    [
      ...['a film as sound', 'audio'],
      () => film({ video: { codec: 'avc', name: 'avc1.64001f' } }),
      { state: 'refused', refusal: 'other-kind' },
    ],
    ['sound as a film', 'video', () => SOUND, { state: 'refused', refusal: 'other-kind' }],
    ['a page as sound', 'audio', () => Buffer.from('<html><script>1</script></html>'), { refusal: 'other-kind' }],
    ['a page as a picture', 'picture', () => Buffer.from('<svg onload="1"/>'), { refusal: 'other-kind' }],
    ['sound as a picture', 'picture', () => SOUND, { state: 'refused', refusal: 'other-kind' }],
  ] as [string, 'audio' | 'picture' | 'video', () => Buffer | Promise<Buffer>, object][])(
    '%s, said to be %s, is what its bytes are (ASVS 5.2.2)',
    async (_what, kind, make, expected) => {
      const id = await me.all(kind, await make());
      const media = await finished(id);
      expect(media).toMatchObject(expected);
      if (media.state === 'refused') expect(await keys(`media/${id.slice(-2)}/${id}`)).toEqual([]);
    },
  );

  // Mutation: the signature is not compared; `expires` is not looked at.
  it('is had by its signed address alone, in parts, and not for long (ASVS 3.2.1, 5.4.2, 8.2.2)', async () => {
    const address = addressOf(await finished(await me.all('audio', SOUND)));
    const part = await fetch(address, { headers: { range: 'bytes=1000-1999' } });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-type')]).toEqual([
      ...[206, `bytes 1000-1999/${SOUND.length}`, 'audio/mp4'],
    ]);
    expect(Buffer.from(await part.arrayBuffer()).equals(SOUND.subarray(1000, 2000))).toBe(true);
    expect((await fetch(address, { headers: { range: `bytes=${SOUND.length}-` } })).status).toBe(416);
    const refused = store === 'a folder' ? 404 : 403;
    const another = address.replace(/ignature=./, (text) =>
      text.endsWith('A') ? text.replace(/A$/, 'B') : text.replace(/.$/, 'A'),
    );
    const wrong = [
      another,
      address.replace('whole', 'whore'),
      address.replace(/[?].*/, '?expires=9999999999&signature=x'),
    ];
    for (const each of wrong) expect(await statusOf(each)).toBe(refused);
    if (store === 'a folder') {
      expect((await fetch(address, { method: 'HEAD' })).headers.get('content-length')).toBe(String(SOUND.length));
      expect(part.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/);
      expect(part.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(part.headers.get('x-content-type-options')).toBe('nosniff');
      expect(part.headers.get('content-disposition')).toBe('inline');
      const longer = new URL(address);
      longer.searchParams.set('expires', String(Number(longer.searchParams.get('expires')) + 3600));
      expect(await statusOf(longer)).toBe(404);
    }
    await later(2 * HOUR_MS + 1000);
    expect(await statusOf(address)).toBe(refused);
  });

  // Mutation: `collect` does not ask the references.
  it('goes after two days when nobody has gone on with it, or nothing shows it (ASVS 14.2.7)', async () => {
    const { app } = world;
    const collect = () => app.get(MediaFinishingService, { strict: false }).collect();
    const kept = await me.all('audio', SOUND);
    const orphan = await me.all('audio', mp3());
    await finish(world);
    const half = await me.begin('audio', 10);
    await me.patch(half, 0, Buffer.alloc(4));
    shown.add(kept);
    await later(2 * DAY_MS - 1000);
    await app.get(UploadsService, { strict: false }).discardExpired();
    await collect();
    expect([(await me.progress(half)).offset, (await read(orphan)).state]).toEqual([4, 'ready']);
    await later(2000);
    await app.get(UploadsService, { strict: false }).discardExpired();
    await collect();
    expect([(await me.progress(half)).status, await keys(`uploads/${half}`)]).toEqual([404, []]);
    expect((await world.as(me.session).get(`/v1/media/${orphan}`)).status).toBe(404);
    expect(await keys(`media/${orphan.slice(-2)}/${orphan}`)).toEqual([]);
    expect((await read(kept)).state).toBe('ready');
    expect(await app.get(MediaFacade, { strict: false }).filesOf(kept)).toHaveLength(1);
    expect(await app.get(MediaFacade, { strict: false }).hold(orphan)).toBe(false);
    const left = await world.dataSource.query<{ count: number | string }[]>(
      `SELECT COUNT(*) AS count FROM upload_parts WHERE media_id IN ('${half}', '${orphan}', '${kept}')`,
    );
    expect(Number(left[0]?.count)).toBe(0);
  });

  it('a name is shown, and is no key and no path (ASVS 5.3.2)', async () => {
    const { headers } = await me.announce('audio', 10, `../../etc/passwd\u0000‮${'长'.repeat(200)}`);
    const id = headers.get('location')!.split('/').at(-1)!;
    const { name } = (await read(id)) as unknown as { name: string };
    expect([name.startsWith('../../etc/passwd长'), [...name].length]).toEqual([true, 80]);
    await me.patch(id, 0, randomBytes(4));
    expect((await keys('uploads')).every((key) => /^uploads\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(key))).toBe(true);
  });
});
