import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny';
import { startProduct } from './product-server.mjs';

/**
 * One film, uploaded in pieces to the built server on the embedded database, and finished: how fast, and what of it is in
 * memory. `npm run bench -- --upload [--mib 200 --piece 8]`
 */
const { values } = parseArgs({
  options: { mib: { type: 'string', default: '200' }, piece: { type: 'string', default: '8' } },
});
const MIB = 1024 * 1024;
const WATCHED_EVERY_MS = 20;
const PATIENCE_MS = 120_000;

const folder = await mkdtemp(path.join(os.tmpdir(), 'anxin-upload-'));
const server = await startProduct({ dataDir: folder, poolSize: 1 });
try {
  process.stdout.write(`${JSON.stringify(await measure())}\n`);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure() {
  const film = await filmOf(Number(values.mib));
  const authorization = `Bearer ${await tokenOf('expert')}`;
  await ask('GET', '/v1/media', { authorization }); // what the first request loads is not the upload's
  const before = resident();
  const watched = { most: before };
  const timer = setInterval(() => (watched.most = Math.max(watched.most, resident())), WATCHED_EVERY_MS);
  const begun = performance.now();
  const id = await uploaded(film, authorization);
  const sentMs = performance.now() - begun;
  const whileSent = watched.most;
  const { state, type } = await finished(id, authorization);
  clearInterval(timer);
  const inMib = (/** @type {number} */ bytes) => Math.round(bytes / MIB);
  return {
    ...{ bytes: film.length, seconds: round(sentMs / 1000), mibPerSecond: round(film.length / MIB / (sentMs / 1000)) },
    ...{ rssBeforeMib: inMib(before), rssMostWhileSentMib: inMib(whileSent), rssMostMib: inMib(watched.most) },
    ...{ finishedAfterSeconds: round((performance.now() - begun - sentMs) / 1000), state, type },
  };
}

/** @param {number} number */
const round = (number) => Math.round(number * 10) / 10;

function resident() {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}

/** @param {string} method @param {string} address @param {Record<string, string>} headers @param {Uint8Array | string} [body] */
async function ask(method, address, headers, body) {
  const reply = await fetch(`${server.url}${address}`, {
    method,
    headers: { 'x-client-version': 'weapp/0.1.0', 'tus-resumable': '1.0.0', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${await reply.text()}`);
  return reply;
}

/** @param {string} door */
async function tokenOf(door) {
  const headers = { 'content-type': 'application/json', 'x-client-version': 'weapp/0.1.0' };
  const reply = await ask('POST', '/v1/sessions/demo', headers, JSON.stringify({ door }));
  return (await reply.json()).tokens.accessToken;
}

/** @param {Uint8Array} film @param {string} authorization */
async function uploaded(film, authorization) {
  const metadata = `kind ${Buffer.from('video').toString('base64')}`;
  const headers = { authorization, 'upload-length': String(film.length), 'upload-metadata': metadata };
  const at = (await ask('POST', '/v1/media/uploads', headers)).headers.get('location') ?? '';
  const piece = Number(values.piece) * MIB;
  for (let offset = 0; offset < film.length; offset += piece) {
    const type = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) };
    await ask('PATCH', at, { authorization, ...type }, film.subarray(offset, offset + piece));
  }
  return at.split('/').at(-1) ?? '';
}

/** @param {string} id @param {string} authorization @returns {Promise<{ state: string, type: string | null }>} */
async function finished(id, authorization) {
  const begun = performance.now();
  for (;;) {
    const media = await (await ask('GET', `/v1/media/${id}`, { authorization })).json();
    if (media.state !== 'arriving') return media;
    if (performance.now() - begun > PATIENCE_MS) throw new Error('it is not finished');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** An MP4 of about that size, whose boxes are real; what they hold is not. @param {number} mib */
async function filmOf(mib) {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const pictures = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(pictures);
  await output.start();
  const avcc = [1, 0x64, 0, 0x1f, 0xff, 0xe1, 0, 4, 0x67, 0x64, 0, 0x1f, 1, 0, 2, 0x68, 0xee, 0xfd, 0xf8, 0xf8, 0];
  const decoderConfig = {
    ...{ codec: 'avc1.64001f', codedWidth: 1280, codedHeight: 720 },
    description: new Uint8Array(avcc),
  };
  for (let second = 0; second < mib; second++) {
    await pictures.add(new EncodedPacket(new Uint8Array(MIB).fill(7), 'key', second, 1), { decoderConfig });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}
