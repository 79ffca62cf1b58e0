import { badReply, readJson } from '../reply.js';
import type { HttpReply } from '../reply.js';
import { badRequest } from '../wechat-error.js';
import type { Caller } from './caller.js';

export type EnvVersion = 'release' | 'trial' | 'develop';

export interface WxaCodeRequest {
  /** 1-32 characters of A-Z a-z 0-9 and !#$&'()*+,/:;=?@-._~ . The code never expires: expire the scene yourself. */
  scene: string;
  /** A page of the published mini-program, without leading slash or query; the home page unless said. */
  page?: string;
  /** Whether WeChat checks that the page exists; true unless said. */
  checkPath?: boolean;
  envVersion?: EnvVersion;
  /** Pixels, 280-1280; 430 unless said. */
  width?: number;
}

export interface WxaCodeImage {
  image: Buffer;
  contentType: 'image/png' | 'image/jpeg';
}

/** POST /wxa/getwxacodeunlimit: an image when it works, JSON when it does not. */
export function getWxaCodeUnlimit(caller: Caller, request: WxaCodeRequest): Promise<WxaCodeImage> {
  const api = 'wxacode-unlimit';
  const { scene, page, checkPath = true, envVersion = 'release', width = 430 } = request;
  if (!/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(scene)) return Promise.reject(badRequest(api, 'scene is not allowed'));
  if (!Number.isInteger(width) || width < 280 || width > 1280) {
    return Promise.reject(badRequest(api, 'width must be 280 to 1280 pixels'));
  }
  const body = {
    scene,
    ...(page === undefined ? {} : { page }),
    check_path: checkPath,
    env_version: envVersion,
    width,
  };
  return caller.withToken(api, '/wxa/getwxacodeunlimit', body, readImage);
}

/** Goes by the first bytes: the content type is not reliable. */
function readImage({ body }: HttpReply): WxaCodeImage {
  if (body.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return { image: body, contentType: 'image/png' };
  if (body.subarray(0, 3).toString('hex') === 'ffd8ff') return { image: body, contentType: 'image/jpeg' };
  readJson('wxacode-unlimit', { body });
  throw badReply('wxacode-unlimit', 'neither an image nor an error');
}
