import type { IncomingMessage, ServerResponse } from 'node:http';
import { isJsonObject } from '../reply.js';
import type { Controls } from './controls.js';
import { parseFault } from './fault-script.js';
import { jsonReply, readBody, sendReply } from './http-io.js';
import type { PersonRef } from './people.js';
import type { ScriptedVerdict } from './platform.js';
import type { PushTarget } from './push-sender.js';

type Input = Readonly<Record<string, unknown>>;
type Control = (controls: Controls, input: Input) => unknown;

const CONTROLS: Readonly<Record<string, Control>> = {
  'GET /fake/health': () => ({ ok: true }),
  'GET /fake/messages': (controls) => ({ messages: controls.messages }),
  'GET /fake/pushes': (controls) => ({ pushes: controls.pushes }),
  'POST /fake/login-codes': (controls, input) => ({
    code: controls.mintLoginCode(personOf(input), optionalText(input, 'appId')),
  }),
  'POST /fake/phone-codes': (controls, input) => ({
    code: controls.mintPhoneCode(personOf(input), optionalText(input, 'phone'), optionalText(input, 'appId')),
  }),
  'POST /fake/visits': (controls, input) => controls.visit(personOf(input)),
  'POST /fake/blocks': (controls, input) => controls.block(personOf(input), input['blocked'] !== false),
  'POST /fake/consents': (controls, input) =>
    controls.consent(personOf(input), text(input, 'templateId'), optionalNumber(input, 'count')),
  'POST /fake/verdicts': (controls, input) => {
    const label = optionalNumber(input, 'label') ?? 20001;
    const errcode = optionalNumber(input, 'errcode') ?? 0;
    // setVerdict checks the word it was given.
    const suggest = text(input, 'suggest') as ScriptedVerdict['suggest'];
    controls.setVerdict(text(input, 'word'), { suggest, label, errcode });
  },
  'POST /fake/faults': (controls, input) => controls.addFault(parseFault(input)),
  'DELETE /fake/faults': (controls) => controls.clearFaults(),
  'POST /fake/push-target': (controls, input) => controls.setPushTarget(pushTargetOf(input)),
  'POST /fake/clock': async (controls, input) => {
    await controls.advance(optionalNumber(input, 'advanceMs') ?? 0);
    return { now: controls.now() };
  },
};

/**
 * The controls over HTTP: JSON in, JSON out, 400 with `{error}` for anything impossible. A web page cannot reach them:
 * it would send an Origin, or (by DNS rebinding) a foreign Host.
 */
export async function serveControl(
  controls: Controls,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { host = '', origin } = request.headers;
  if (origin !== undefined || !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) {
    sendReply(response, jsonReply(403, { error: 'not from a web page' }));
    return;
  }
  const control = CONTROLS[`${request.method} ${url.pathname}`];
  const body = await readBody(request);
  if (control === undefined || body === null) {
    sendReply(response, jsonReply(control === undefined ? 404 : 413, { error: 'no such control, or too much' }));
    return;
  }
  try {
    const result = await control(controls, inputOf(body));
    sendReply(response, jsonReply(200, result ?? { ok: true }));
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    sendReply(response, jsonReply(400, { error: error.message }));
  }
}

function inputOf(body: string): Input {
  const value: unknown = body === '' ? {} : JSON.parse(body);
  if (!isJsonObject(value)) throw new RangeError('an object is needed');
  return value;
}

function personOf(input: Input): PersonRef {
  const openid = optionalText(input, 'openid');
  return openid === undefined ? text(input, 'person') : { openid };
}

function pushTargetOf(input: Input): PushTarget | null {
  if (input['url'] === null) return null;
  const encodingAesKey = optionalText(input, 'encodingAesKey');
  const target = { url: text(input, 'url'), token: text(input, 'token') };
  return encodingAesKey === undefined ? target : { ...target, encodingAesKey };
}

function text(input: Input, name: string): string {
  const value = input[name];
  if (typeof value !== 'string' || value === '') throw new RangeError(`${name} is missing`);
  return value;
}

function optionalText(input: Input, name: string): string | undefined {
  return input[name] === undefined ? undefined : text(input, name);
}

function optionalNumber(input: Input, name: string): number | undefined {
  const value = input[name];
  if (value !== undefined && typeof value !== 'number') throw new RangeError(`${name} must be a number`);
  return value;
}
