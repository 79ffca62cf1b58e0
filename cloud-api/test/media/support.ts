import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { MediaKind } from '@anxin/contracts';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { MediaFinishingService } from '../../src/modules/media/media-finishing.service.js';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import type { Session } from '../support/api-client.js';
import type { World } from '../support/world.js';

export interface Media {
  mediaId: string;
  state: string;
  type: string | null;
  refusal: string | null;
  bytes: number;
  milliseconds: number | null;
  width: number | null;
  height: number | null;
  files: { side: number | null; address: string }[];
}

interface Told {
  status: number;
  offset: number;
  code: string | undefined;
  headers: Headers;
}

const inBase64 = (text: string): string => Buffer.from(text).toString('base64');

/** A client of tus 1.0, as much of it as ours. */
export class Uploader {
  private constructor(
    private readonly world: World,
    private readonly person: string,
    public session: Session,
  ) {}

  /** Somebody who writes contents. */
  static async of(world: World, person: string): Promise<Uploader> {
    const { accountId } = await world.signIn(person);
    const grant = { accountId, role: 'expert', scopeType: 'county', scopeId: COUNTY_ID } as const;
    await world.app.get(IdentityFacade, { strict: false }).grantRole({ ...grant, grantedBy: null });
    // a role that is given ends the sessions before it
    return new Uploader(world, person, await world.signIn(person));
  }

  /** After some time that passed. */
  async signInAgain(): Promise<void> {
    this.session = await this.world.signIn(this.person);
  }

  announce(kind: MediaKind | 'other', length: number, name = '照片.jpg'): Promise<Told> {
    const metadata = `kind ${inBase64(kind)},filename ${inBase64(name)}`;
    return this.send('POST', '', { 'upload-length': String(length), 'upload-metadata': metadata });
  }

  /** Its path. @throws when it is refused */
  async begin(kind: MediaKind, length: number): Promise<string> {
    const { headers, status, code } = await this.announce(kind, length);
    const at = headers.get('location');
    if (status !== 201 || at === null) throw new Error(`not let begin: ${status} ${code ?? ''}`);
    return at.split('/').at(-1)!;
  }

  progress(id: string): Promise<Told> {
    return this.send('HEAD', id, {});
  }

  patch(id: string, offset: number, bytes: Buffer, headers: Record<string, string> = {}): Promise<Told> {
    const type = { 'content-type': 'application/offset+octet-stream' };
    return this.send('PATCH', id, { ...type, 'upload-offset': String(offset), ...headers }, bytes);
  }

  giveUp(id: string): Promise<Told> {
    return this.send('DELETE', id, {});
  }

  /** All of it, in pieces. @returns the media's id */
  async all(kind: MediaKind, bytes: Buffer, piece = bytes.length): Promise<string> {
    const id = await this.begin(kind, bytes.length);
    for (let at = 0; at < bytes.length; at += piece) {
      const { status } = await this.patch(id, at, bytes.subarray(at, at + piece));
      if (status !== 204) throw new Error(`a piece was refused: ${status}`);
    }
    return id;
  }

  /** Sends so much and hangs up, having announced more. */
  cutOff(id: string, offset: number, sent: Buffer, announced: number): Promise<void> {
    const { port } = new URL(this.world.url);
    return new Promise((resolve) => {
      const asked = request({
        ...{ port, host: '127.0.0.1', method: 'PATCH', path: `/v1/media/uploads/${id}` },
        headers: {
          ...this.headers,
          ...{ 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
          'content-length': String(announced),
        },
      });
      asked.on('error', () => resolve());
      asked.write(sent, () => asked.destroy());
      asked.on('close', () => resolve());
    });
  }

  /** On a connection of its own: the server of the one before may have been killed. */
  send(method: string, id: string, headers: Record<string, string>, body?: Buffer): Promise<Told> {
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          ...{ host: '127.0.0.1', port: new URL(this.world.url).port, agent: false },
          ...{ method, path: `/v1/media/uploads${id === '' ? '' : `/${id}`}` },
          headers: { ...this.headers, ...headers, 'content-length': String(body?.length ?? 0) },
        },
        (reply) => {
          buffer(reply).then((bytes) => {
            const code = bytes.length === 0 ? undefined : (JSON.parse(bytes.toString()) as { code: string }).code;
            const told = new Headers(
              Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)]),
            );
            resolve({ status: reply.statusCode ?? 0, offset: Number(told.get('upload-offset')), code, headers: told });
          }, reject);
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }

  private get headers(): Record<string, string> {
    return {
      ...{ authorization: `Bearer ${this.session.accessToken}`, 'x-client-version': 'weapp/0.1.0' },
      'tus-resumable': '1.0.0',
    };
  }
}

/** As the job does. */
export const finish = ({ app }: World): Promise<void> =>
  app.get(MediaFinishingService, { strict: false }).finishCompleted();

export const checksumOf = (bytes: Buffer): Record<string, string> => ({
  'upload-checksum': `sha256 ${createHash('sha256').update(bytes).digest('base64')}`,
});
