import { numberField, objectField, readJson, textField } from '../reply.js';
import { badRequest } from '../wechat-error.js';
import type { Caller } from './caller.js';

/** 资料 profile 1 · 评论 comment 2 · 论坛 forum 3 · 社交日志 journal 4. */
export const CONTENT_SCENES = { profile: 1, comment: 2, forum: 3, journal: 4 } as const;
export type ContentScene = keyof typeof CONTENT_SCENES;

/** What WeChat thinks of public content. Anything but `pass` goes to a person. */
export type ContentVerdict = 'pass' | 'review' | 'risky';

export interface TextCheck {
  verdict: ContentVerdict;
  /** 100 normal, 10001 advertising, 20001 politics, 20002 pornography, 20003 abuse, 20006 crime, 21000 other, ... */
  label: number;
  traceId: string;
}

export interface TextCheckRequest {
  /** At most 2,500 characters, and only what is public: never answers, counselling or crisis text. */
  content: string;
  scene: ContentScene;
  /** The author, who must have used the mini-program within two hours (else `inactive`). */
  openid: string;
  title?: string;
  nickname?: string;
  /** Only used with scene `profile`. */
  signature?: string;
}

const MAX_CONTENT_CHARACTERS = 2_500;

/** POST /wxa/msg_sec_check, version 2. */
export function msgSecCheck(caller: Caller, request: TextCheckRequest): Promise<TextCheck> {
  const api = 'msg-sec-check';
  const { scene, content, ...rest } = request;
  if (content === '') return Promise.reject(badRequest(api, 'content is empty'));
  if (Array.from(content).length > MAX_CONTENT_CHARACTERS)
    return Promise.reject(badRequest(api, 'content is too long'));
  const body = { content, version: 2, scene: CONTENT_SCENES[scene], ...pick(rest) };
  return caller.withToken(api, '/wxa/msg_sec_check', body, (reply) => {
    const json = readJson(api, reply);
    const result = objectField(api, json, 'result');
    return {
      verdict: verdictOf(result['suggest']),
      label: numberField(api, result, 'label'),
      traceId: textField(api, json, 'trace_id', 256),
    };
  });
}

export interface MediaCheckRequest {
  /** Must be reachable for WeChat; at most 10 MB. */
  mediaUrl: string;
  /** There is no check of videos: check sampled frames, or let a person look. */
  mediaType: 'audio' | 'image';
  scene: ContentScene;
  openid: string;
}

/** POST /wxa/media_check_async. The verdict arrives as a `wxa_media_check` push within 30 minutes. */
export function mediaCheckAsync(caller: Caller, request: MediaCheckRequest): Promise<{ traceId: string }> {
  const api = 'media-check-async';
  const body = {
    media_url: request.mediaUrl,
    media_type: request.mediaType === 'audio' ? 1 : 2,
    version: 2,
    scene: CONTENT_SCENES[request.scene],
    openid: request.openid,
  };
  return caller.withToken(api, '/wxa/media_check_async', body, (reply) => ({
    traceId: textField(api, readJson(api, reply), 'trace_id', 256),
  }));
}

/** Fails closed: a verdict we do not know is one for a person to decide. */
export function verdictOf(suggest: unknown): ContentVerdict {
  return suggest === 'pass' || suggest === 'risky' ? suggest : 'review';
}

/** Only the known fields: a caller's object may carry more, and none of that may leave. */
function pick(rest: Omit<TextCheckRequest, 'content' | 'scene'>): Record<string, string> {
  const { openid, title, nickname, signature } = rest;
  return {
    openid,
    ...(title === undefined ? {} : { title }),
    ...(nickname === undefined ? {} : { nickname }),
    ...(signature === undefined ? {} : { signature }),
  };
}
