import type { ServerResponse } from 'node:http';
import type { WechatApi } from '../wechat-error.js';
import { FaultScript } from './fault-script.js';
import { OneTimeCodes } from './one-time-codes.js';
import { People } from './people.js';
import { PushSender } from './push-sender.js';
import { Quotas, type QuotaName } from './quotas.js';
import type { Random } from './seeded-random.js';
import { TokenLine } from './token-line.js';
import type { VirtualClock } from './virtual-clock.js';

export interface FakeAppConfig {
  appId: string;
  appSecret: string;
}

export interface FakeApp extends FakeAppConfig {
  /** stable_token and token are two separate lines. */
  stable: TokenLine;
  legacy: TokenLine;
}

/** A subscribe message that reached the person's phone. */
export interface SentMessage {
  appId: string;
  openid: string;
  templateId: string;
  page: string | null;
  data: Readonly<Record<string, string>>;
  state: string;
  lang: string;
  /** Milliseconds since 1970 on the fake's clock. */
  sentAt: number;
}

/** What the content check says when a text, or the address of an image or sound, contains a word. */
export interface ScriptedVerdict {
  suggest: 'pass' | 'review' | 'risky';
  label: number;
  /** For images and sounds: the push says it could not be checked, with this code (-1008: not downloaded). */
  errcode?: number;
}

export interface PlatformOptions {
  apps: readonly FakeAppConfig[];
  clock: VirtualClock;
  random: Random;
  limits: Readonly<Partial<Record<QuotaName, number>>>;
  /** Template ids the app owns; null: any. */
  templates: readonly string[] | null;
  /** Pages of the published mini-program; null: any. */
  pages: readonly string[] | null;
  tokenLength: number;
  mediaCheckDelayMs: number;
  pushTimeoutMs?: number;
}

const KEPT_MESSAGES = 1_000;

/** Everything the fake remembers, in memory. */
export class Platform {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly apps: ReadonlyMap<string, FakeApp>;
  readonly people: People;
  readonly codes: OneTimeCodes;
  readonly quotas: Quotas;
  readonly faults = new FaultScript();
  readonly pushes: PushSender;
  readonly verdicts = new Map<string, ScriptedVerdict>();
  readonly messages: SentMessage[] = [];
  readonly mediaCheckDelayMs: number;
  readonly #templates: readonly string[] | null;
  readonly #pages: readonly string[] | null;
  readonly #consents = new Map<string, number>();
  readonly #calls = new Map<WechatApi, number>();
  readonly #withheld = new Set<ServerResponse>();

  constructor(options: PlatformOptions) {
    const { clock, random, tokenLength } = options;
    this.clock = clock;
    this.random = random;
    this.apps = new Map(
      options.apps.map((app) => {
        const line = () => new TokenLine(clock, random, tokenLength);
        return [app.appId, { ...app, stable: line(), legacy: line() }];
      }),
    );
    this.people = new People(clock, [...this.apps.keys()]);
    this.codes = new OneTimeCodes(clock, random);
    this.quotas = new Quotas(clock, options.limits);
    this.pushes = new PushSender(clock, random, this.faults, options.pushTimeoutMs);
    this.mediaCheckDelayMs = options.mediaCheckDelayMs;
    this.#templates = options.templates;
    this.#pages = options.pages;
  }

  /** Leaves a call without an answer; its connection stays open until the caller gives up or the fake closes. */
  withhold(response: ServerResponse): void {
    this.#withheld.add(response);
    response.once('close', () => this.#withheld.delete(response));
  }

  dropWithheld(): void {
    for (const response of this.#withheld) response.destroy();
  }

  countCall(api: WechatApi): void {
    this.#calls.set(api, this.calls(api) + 1);
  }

  calls(api: WechatApi): number {
    return this.#calls.get(api) ?? 0;
  }

  /** The app that holds this access token, or the errcode the token meets. */
  appOfToken(token: string): FakeApp | 40001 | 42001 {
    let refusal: 40001 | 42001 = 40001;
    for (const app of this.apps.values()) {
      for (const line of [app.stable, app.legacy]) {
        const answer = line.check(token);
        if (answer === 0) return app;
        if (answer === 42001) refusal = answer;
      }
    }
    return refusal;
  }

  hasTemplate(templateId: string): boolean {
    return templateId !== '' && (this.#templates?.includes(templateId) ?? true);
  }

  hasPage(page: string): boolean {
    return this.#pages?.includes(page) ?? true;
  }

  consents(openid: string, templateId: string): number {
    return this.#consents.get(`${openid} ${templateId}`) ?? 0;
  }

  /** Adds or (negative) uses up consents; one consent is one message. */
  addConsents(openid: string, templateId: string, count: number): void {
    this.#consents.set(`${openid} ${templateId}`, this.consents(openid, templateId) + count);
  }

  deliver(message: SentMessage): void {
    this.messages.push(message);
    if (this.messages.length > KEPT_MESSAGES) this.messages.shift();
  }

  /** The verdict of the first scripted word in `text`; otherwise it passes. */
  verdictOn(text: string): ScriptedVerdict {
    for (const [word, verdict] of this.verdicts) if (text.includes(word)) return verdict;
    return { suggest: 'pass', label: 100 };
  }
}
