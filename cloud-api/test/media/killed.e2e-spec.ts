import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/app.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations/index.js';
import { MediaService } from '../../src/modules/media/media.service.js';
import { FixedClock, SystemClock } from '../../src/platform/clock/index.js';
import { openDataSource } from '../../src/platform/database/index.js';
import { FileStorage } from '../../src/platform/storage/index.js';
import { SystemRandom } from '../../src/platform/random/index.js';
import { MortalServer } from '../platform/crash/mortal-server.js';
import { collected } from '../support/collected.js';
import { startCounty } from '../assessments/support.js';
import type { World } from '../support/world.js';
import { mp3 } from './films.js';
import { finish, Uploader } from './support.js';

const MIB = 1024 * 1024;
const KILLS = 4;
const DAY_MS = 24 * 60 * 60_000;

/** Frames of sound with something else in each: a byte that is lost or stands twice is seen. */
function sound(): Buffer {
  const bytes = mp3(60_000);
  for (let frame = 0; frame < bytes.length; frame += 417) randomBytes(400).copy(bytes, frame + 10);
  return bytes;
}

// Mutation: the row that counts a part is written before the part is stored.
describe(`a server that is killed ${KILLS} times in the middle of an upload`, () => {
  const bytes = sound();
  let world: World;
  let servers: MortalServer;
  let me: Uploader;
  let accountId: string;

  beforeAll(async () => {
    world = await startCounty();
    world.clock.set(new SystemClock().now()); // the servers that are killed live in it
    me = await Uploader.of(world, '专家');
    ({ accountId } = me.session);
    await world.app.close();
    await world.dataSource.destroy();
    servers = new MortalServer(world.config, await freePort());
    world.url = `http://127.0.0.1:${servers.port}`;
    await servers.start();
  });
  afterAll(async () => {
    await servers.close();
    await world.close();
  });

  it('loses nothing that it acknowledged, and the file is what was sent (ASVS 2.3.3)', async () => {
    const id = await me.begin('audio', bytes.length);
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const piece = bytes.subarray(acknowledged, acknowledged + 2 * MIB);
      expect((await me.patch(id, acknowledged, piece)).status).toBe(204);
      acknowledged += piece.length;
      // the next one is on its way, at another place each time
      const sent = bytes.subarray(acknowledged, acknowledged + (kill + 1) * 700_001);
      await Promise.all([me.cutOff(id, acknowledged, sent, bytes.length - acknowledged), servers.kill()]);
      await servers.start();
      const { status, offset } = await me.progress(id);
      expect([status, offset >= acknowledged]).toEqual([200, true]);
      acknowledged = offset;
    }
    expect((await me.patch(id, acknowledged, bytes.subarray(acknowledged))).offset).toBe(bytes.length);
    await servers.kill();

    const later = new FixedClock(new Date(world.clock.now().getTime() + DAY_MS)); // their leases have run out
    const dataSource = await openDataSource(world.config.database, { entities, migrations });
    const app = await createApp({ config: world.config, clock: later, random: new SystemRandom(), dataSource });
    await app.init();
    await finish({ app } as World);
    const { media } = await app.get(MediaService, { strict: false }).read(accountId, id);
    expect([media.state, media.bytes, media.sha256]).toEqual([
      ...['ready', bytes.length, createHash('sha256').update(bytes).digest('hex')],
    ]);
    const files = app.get(FileStorage, { strict: false });
    const [whole] = await collected(files.list(`media/${id.slice(-2)}/${id}`));
    expect((await buffer(await files.get(whole!))).equals(bytes)).toBe(true);
    expect(await collected(files.list(`uploads/${id}`))).toEqual([]);
    await app.close();
    await dataSource.destroy();
  });
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
