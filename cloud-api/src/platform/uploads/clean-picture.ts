import { DomainError } from '../errors/index.js';

/** A photograph as a telephone makes it. */
export const MOST_UPLOAD_BYTES = 8 * 1024 * 1024;
/** Of what is unpacked: forty million, a good camera's. A small file can say that it is far larger. */
const MOST_PIXELS = 40_000_000;
const QUALITY = 82;
const SECONDS = 10;

const KINDS = {
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  webp: [0x52, 0x49, 0x46, 0x46],
};
type Kind = keyof typeof KINDS;

interface CleanPicture {
  /** always WebP, made here */
  content: Buffer;
  width: number;
  height: number;
}

/**
 * A picture made anew from the dots of the one that came, once for each longest side, in their order; what is smaller is
 * not made larger. Nothing else of it is left, no place, no camera, no second file behind it. What is no JPEG, PNG or WebP
 * by its first bytes is refused before anything reads it, whatever it is called; SVG and HTML among it.
 * @throws DomainError UPLOAD_TOO_LARGE, UPLOAD_NOT_A_PICTURE
 */
export async function cleanPictures(bytes: Buffer, sides: readonly number[]): Promise<CleanPicture[]> {
  if (bytes.length > MOST_UPLOAD_BYTES) throw new DomainError('UPLOAD_TOO_LARGE');
  const kind = kindOf(bytes);
  if (!kind) throw new DomainError('UPLOAD_NOT_A_PICTURE');
  const reader = await pictureReader();
  try {
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'warning', sequentialRead: true } as const;
    const { format, width, height } = await reader(bytes, options).metadata();
    if (format !== kind) throw new DomainError('UPLOAD_NOT_A_PICTURE');
    if (width * height > MOST_PIXELS) throw new DomainError('UPLOAD_TOO_LARGE');
    const pictures: CleanPicture[] = [];
    for (const side of sides) pictures.push(await madeAnew(reader(bytes, options), side));
    return pictures;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // broken, cut off, or too much of it: its reader's words are about bytes
    throw new DomainError(/pixel limit/i.test(String(error)) ? 'UPLOAD_TOO_LARGE' : 'UPLOAD_NOT_A_PICTURE');
  }
}

async function madeAnew(picture: ReturnType<Sharp>, side: number): Promise<CleanPicture> {
  const { data, info } = await picture
    .rotate() // as the camera was held: what says so is not kept
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .timeout({ seconds: SECONDS })
    .toBuffer({ resolveWithObject: true });
  return { content: data, width: info.width, height: info.height };
}

function kindOf(bytes: Buffer): Kind | null {
  const found = Object.entries(KINDS).find(([, first]) => first.every((byte, index) => bytes[index] === byte));
  if (!found) return null;
  const kind = found[0] as Kind;
  return kind !== 'webp' || bytes.subarray(8, 12).toString('latin1') === 'WEBP' ? kind : null;
}

type Sharp = (typeof import('sharp'))['default'];
let opened: Promise<Sharp> | null = null;

/** Read when the first picture comes: a server that only starts does without. It can read three kinds and no other. */
function pictureReader(): Promise<Sharp> {
  opened ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
    });
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return opened;
}
