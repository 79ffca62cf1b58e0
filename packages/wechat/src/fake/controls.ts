import { WECHAT_APIS, type WechatApi } from '../wechat-error.js';
import { parseFault, type Fault } from './fault-script.js';
import type { PersonRef } from './people.js';
import type { Platform, ScriptedVerdict, SentMessage } from './platform.js';
import type { PushAttempt, PushTarget } from './push-sender.js';

/** The hands of the test or the demo: what people, time and bad luck do. RangeError for anything impossible. */
export class Controls {
  constructor(
    private readonly platform: Platform,
    private readonly defaultAppId: string,
  ) {}

  /** `wx.login`: the person is in the mini-program now and gets a login code. */
  mintLoginCode(person: PersonRef, appId = this.defaultAppId): string {
    const openid = this.openidOf(person, appId);
    this.platform.people.visit(openid);
    return this.platform.codes.mint({ kind: 'login', appId, openid, phone: '' });
  }

  /** The phone-number button: a code for the person's number. */
  mintPhoneCode(person: PersonRef, phone?: string, appId = this.defaultAppId): string {
    const openid = this.openidOf(person, appId);
    const number = phone ?? this.platform.people.phoneOf(openid);
    return this.platform.codes.mint({ kind: 'phone', appId, openid, phone: number });
  }

  /** The same person always has the same openid in an app, also after a restart. */
  openidOf(person: PersonRef, appId = this.defaultAppId): string {
    if (!this.platform.apps.has(appId)) throw new RangeError('no such app');
    return this.platform.people.openidOf(appId, person);
  }

  /** The person opens the mini-program. */
  visit(person: PersonRef): void {
    this.platform.people.visit(this.openidOf(person));
  }

  /** WeChat sees the person as high risk (40226 at sign-in), or no longer does. */
  block(person: PersonRef, blocked = true): void {
    this.platform.people.block(this.openidOf(person), blocked);
  }

  /** The person taps 允许 for a template: one consent, one message. */
  consent(person: PersonRef, templateId: string, count = 1): void {
    if (!Number.isInteger(count) || count < 1) throw new RangeError('count must be a whole number from 1');
    if (!this.platform.hasTemplate(templateId)) throw new RangeError('no such template');
    this.platform.addConsents(this.openidOf(person), templateId, count);
  }

  /** Consents left. */
  consents(person: PersonRef, templateId: string): number {
    return this.platform.consents(this.openidOf(person), templateId);
  }

  /** From now on, content containing `word` gets this verdict. */
  setVerdict(word: string, verdict: ScriptedVerdict): void {
    if (word === '') throw new RangeError('word is empty');
    if (!['pass', 'review', 'risky'].includes(verdict.suggest)) throw new RangeError('no such verdict');
    this.platform.verdicts.set(word, verdict);
  }

  addFault(fault: Fault): void {
    this.platform.faults.add(parseFault({ ...fault }));
  }

  clearFaults(): void {
    this.platform.faults.clear();
  }

  /** Breaks off the calls that a timeout fault left without an answer, so that nobody has to wait for a timeout. */
  dropWithheld(): void {
    this.platform.dropWithheld();
  }

  /** Where to push; null stops it. @throws RangeError when the address does not echo. */
  setPushTarget(target: PushTarget | null): Promise<void> {
    return this.platform.pushes.setTarget(target);
  }

  /** Moves the fake's clock forward and waits until everything due was pushed. */
  async advance(ms: number): Promise<void> {
    this.platform.clock.move(ms);
    await this.platform.pushes.pump();
  }

  /** Milliseconds since 1970 on the fake's clock. */
  now(): number {
    return this.platform.clock.now();
  }

  /** How often a call was made, failed or not. */
  calls(api: WechatApi): number {
    if (!WECHAT_APIS.includes(api)) throw new RangeError('no such api');
    return this.platform.calls(api);
  }

  /** How many stable tokens the app has had. */
  tokenGenerations(appId = this.defaultAppId): number {
    return this.platform.apps.get(appId)?.stable.count ?? 0;
  }

  /** The messages that reached people's phones, oldest first (the last 1,000). */
  get messages(): readonly SentMessage[] {
    return this.platform.messages;
  }

  /** Every delivery of a push, oldest first (the last 1,000). */
  get pushes(): readonly PushAttempt[] {
    return this.platform.pushes.attempts;
  }
}
