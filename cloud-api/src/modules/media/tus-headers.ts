import { MEDIA_KINDS, type MediaKind } from '@anxin/contracts';
import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '../../platform/errors/index.js';

export const TUS_VERSION = '1.0.0';
const LONGEST_NAME = 80;
/** Those that the protocol asks for and one that is not broken. */
const ALGORITHMS = ['sha1', 'sha256'] as const;

export interface Announced {
  kind: MediaKind;
  name: string;
  length: number;
}

export interface Checksum {
  algorithm: (typeof ALGORITHMS)[number];
  /** base64 */
  value: string;
}

/** @throws DomainError UPLOAD_PROTOCOL */
export function assertTus(headers: IncomingHttpHeaders): void {
  if (headers['tus-resumable'] !== TUS_VERSION) throw new DomainError('UPLOAD_PROTOCOL');
}

/** `Upload-Length`, and of `Upload-Metadata` kind and filename. @throws DomainError UPLOAD_PROTOCOL */
export function announcedBy(headers: IncomingHttpHeaders): Announced {
  const said = metadataOf(headers['upload-metadata']);
  const kind = MEDIA_KINDS.find((each) => each === said.get('kind'));
  if (!kind) throw new DomainError('UPLOAD_PROTOCOL');
  return { kind, name: shown(said.get('filename') ?? ''), length: wholeNumber(headers['upload-length']) };
}

/** @throws DomainError UPLOAD_PROTOCOL */
export const offsetOf = (headers: IncomingHttpHeaders): number => wholeNumber(headers['upload-offset']);

/** @returns null: none was sent. @throws DomainError UPLOAD_PROTOCOL */
export function checksumOf(headers: IncomingHttpHeaders): Checksum | null {
  const header = headers['upload-checksum'];
  if (header === undefined) return null;
  const [name, value, ...rest] = String(header).split(' ');
  const algorithm = ALGORITHMS.find((each) => each === name);
  if (!algorithm || value === undefined || rest.length > 0) throw new DomainError('UPLOAD_PROTOCOL');
  return { algorithm, value };
}

function wholeNumber(header: string | string[] | undefined): number {
  if (typeof header !== 'string' || !/^\d{1,15}$/.test(header)) throw new DomainError('UPLOAD_PROTOCOL');
  return Number(header);
}

/** `kind YXVkaW8=,filename 5pma5a6JLm1wMw==` */
function metadataOf(header: string | string[] | undefined): Map<string, string> {
  const pairs = typeof header === 'string' ? header.split(',') : [];
  return new Map(
    pairs.map((pair) => {
      const [key = '', value = ''] = pair.trim().split(' ');
      return [key, Buffer.from(value, 'base64').toString('utf8')];
    }),
  );
}

/** Of the name what can be read in a list. */
const shown = (name: string): string =>
  [...name.replace(/[\p{C}\uFFFD]/gu, '').trim()].slice(0, LONGEST_NAME).join('').slice(0, LONGEST_NAME);
