import { createCipheriv, createHash } from 'node:crypto';
import { request } from 'undici';
import type { Clock } from '../clock.js';
import type { FaultScript } from './fault-script.js';
import { randomBytes, randomWord, type Random } from './seeded-random.js';

/** Where pushes go: a loopback address, with what the WeChat console would hold. */
export interface PushTarget {
  url: string;
  token: string;
  /** 43 characters: pushes are then sent in safe mode only. */
  encodingAesKey?: string;
}

/** One delivery. WeChat tries three times until it reads HTTP 200 with `success` or nothing within five seconds. */
export interface PushAttempt {
  appId: string;
  message: Readonly<Record<string, unknown>>;
  /** 1 to 3. */
  attempt: number;
  outcome: 'taken' | 'refused' | 'no-reply';
}

interface Queued {
  appId: string;
  message: Readonly<Record<string, unknown>>;
  dueAt: number;
}

const REPLY_TIMEOUT_MS = 5_000;
const ATTEMPTS = 3;
const KEPT_ATTEMPTS = 1_000;
const HELD_MS = 30 * 60_000;

/** Sends pushes when the virtual clock says so, one after the other. */
export class PushSender {
  readonly attempts: PushAttempt[] = [];
  #target: PushTarget | null = null;
  #queue: Queued[] = [];
  #held: Queued | null = null;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  readonly #stop = new AbortController();

  constructor(
    private readonly clock: Clock,
    private readonly random: Random,
    private readonly faults: FaultScript,
    private readonly replyTimeoutMs = REPLY_TIMEOUT_MS,
  ) {}

  /** Checks the address as the console does, by a signed GET that must echo. @throws RangeError when it does not. */
  async setTarget(target: PushTarget | null): Promise<void> {
    if (target !== null) {
      const key = target.encodingAesKey;
      if (key !== undefined && !/^[A-Za-z0-9+/]{43}$/.test(key)) throw new RangeError('not an EncodingAESKey');
      if (!URL.canParse(target.url)) throw new RangeError('not an address');
      const { hostname, protocol } = new URL(target.url);
      const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
      if (!loopback || protocol !== 'http:') throw new RangeError('pushes go to http on this machine only');
      const echostr = randomWord(this.random, 19);
      const reply = await this.#exchange('GET', this.#address(target, { echostr }), null);
      if (reply !== echostr) throw new RangeError('the address did not echo');
    }
    this.#target = target;
  }

  /** Queues a push for `delayMs` from now. Without a target it is dropped, as WeChat does. */
  enqueue(appId: string, message: Readonly<Record<string, unknown>>, delayMs: number): void {
    if (this.#target === null) return;
    const fault = this.faults.forPush();
    const late = fault?.kind === 'push-late' ? fault.delayMs : 0;
    const queued = { appId, message, dueAt: this.clock.now() + delayMs + late };
    if (fault?.kind === 'push-reordered') {
      this.#release();
      this.#held = { ...queued, dueAt: queued.dueAt + HELD_MS };
      this.#insert(this.#held);
    } else {
      this.#insert(queued);
      if (fault?.kind === 'push-duplicated') this.#insert(queued);
      this.#release(queued.dueAt);
    }
    this.#arm();
  }

  /** Sends everything that is due, and waits until that is done. */
  async pump(): Promise<void> {
    while (this.#running !== null) await this.#running;
    this.#running = this.#sendDue().finally(() => {
      this.#running = null;
    });
    await this.#running;
    this.#arm();
  }

  async close(): Promise<void> {
    this.#stop.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
    while (this.#running !== null) await this.#running;
  }

  /** A push held back goes out right behind the one that overtook it. */
  #release(dueAt?: number): void {
    const held = this.#held;
    this.#held = null;
    if (held === null || dueAt === undefined) return;
    this.#queue = this.#queue.filter((other) => other !== held);
    this.#insert({ ...held, dueAt });
  }

  #insert(queued: Queued): void {
    const at = this.#queue.findIndex((other) => other.dueAt > queued.dueAt);
    this.#queue.splice(at === -1 ? this.#queue.length : at, 0, queued);
  }

  /** In the demo nobody moves the clock: a timer looks again when the next push is due. */
  #arm(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const next = this.#queue[0];
    if (next === undefined || this.#stop.signal.aborted) return;
    const wait = Math.min(Math.max(next.dueAt - this.clock.now(), 1_000), 60_000);
    this.#timer = setTimeout(() => void this.pump(), wait).unref();
  }

  async #sendDue(): Promise<void> {
    for (;;) {
      const next = this.#queue[0];
      if (next === undefined || next.dueAt > this.clock.now() || this.#stop.signal.aborted) return;
      this.#queue.shift();
      if (next === this.#held) this.#held = null;
      if (this.#target !== null) await this.#deliver(this.#target, next);
    }
  }

  async #deliver(target: PushTarget, { appId, message }: Queued): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS && !this.#stop.signal.aborted; attempt += 1) {
      const text = JSON.stringify(message);
      const sealed = target.encodingAesKey === undefined ? null : this.#seal(target.encodingAesKey, appId, text);
      const address = this.#address(target, {}, sealed);
      const body = sealed === null ? text : JSON.stringify({ ToUserName: message['ToUserName'], Encrypt: sealed });
      const reply = await this.#exchange('POST', address, body);
      const taken = reply === '' || reply === 'success';
      const outcome = reply === null ? 'no-reply' : taken ? 'taken' : 'refused';
      this.attempts.push({ appId, message, attempt, outcome });
      if (this.attempts.length > KEPT_ATTEMPTS) this.attempts.shift();
      if (taken) return;
    }
  }

  #address(target: PushTarget, extra: Record<string, string>, sealed: string | null = null): string {
    const timestamp = Math.floor(this.clock.now() / 1000).toString();
    const nonce = Math.floor(this.random() * 1e9).toString();
    const url = new URL(target.url);
    const signed = { signature: sign(target.token, timestamp, nonce), timestamp, nonce, ...extra };
    for (const [name, value] of Object.entries(signed)) url.searchParams.set(name, value);
    if (sealed !== null) {
      url.searchParams.set('encrypt_type', 'aes');
      url.searchParams.set('msg_signature', sign(target.token, timestamp, nonce, sealed));
    }
    return url.href;
  }

  #seal(encodingAesKey: string, appId: string, text: string): string {
    const key = Buffer.from(`${encodingAesKey}=`, 'base64');
    const message = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(message.length);
    const plain = Buffer.concat([randomBytes(this.random, 16), length, message, Buffer.from(appId)]);
    const padding = 32 - (plain.length % 32);
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    const sealed = [cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])), cipher.final()];
    return Buffer.concat(sealed).toString('base64');
  }

  /** The reply's text for HTTP 200, 'HTTP <status>' for another status, null when there was none in time. */
  async #exchange(method: 'GET' | 'POST', address: string, body: string | null): Promise<string | null> {
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(this.replyTimeoutMs), this.#stop.signal]);
      const headers = { 'content-type': 'application/json', connection: 'close' };
      const reply = await request(address, { method, headers, body, signal });
      const text = await reply.body.text();
      return reply.statusCode === 200 ? text : `HTTP ${reply.statusCode}`;
    } catch {
      // Whatever broke, for WeChat it is the same: nobody answered. The attempt is recorded as such.
      return null;
    }
  }
}

function sign(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex');
}
