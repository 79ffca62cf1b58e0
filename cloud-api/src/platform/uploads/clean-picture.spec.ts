import { describe, expect, it } from '@jest/globals';
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { cleanPictures, MOST_UPLOAD_BYTES } from './index.js';

const SCRIPT = '<script>alert(1)</script>';
const PLACE = 'GPS 27.1 114.5 SECRET-PLACE';

type Kind = 'jpeg' | 'png' | 'webp';
const KINDS: readonly Kind[] = ['jpeg', 'png', 'webp'];

/** A red picture, with everything in it that a telephone adds. */
const picture = (kind: Kind, width = 60, height = 40): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#c00' } })
    .withExif({ IFD0: { ImageDescription: PLACE, Copyright: SCRIPT } })
    .toFormat(kind)
    .toBuffer();

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG that says it is as large as one likes; its dots are zeros, packed a thousand to one. */
function flood(width: number, height: number, dots: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(dots)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('uploaded pictures', () => {
  const made = async (bytes: Buffer, side = 1600) => {
    const [picture] = await cleanPictures(bytes, [side]);
    if (!picture) throw new Error('one size asked for, none made');
    return picture;
  };
  const codeOf = (bytes: Buffer): Promise<string> =>
    made(bytes).then(
      () => 'kept',
      (error: unknown) => (error as { code: string }).code,
    );
  const stored = async (bytes: Buffer): Promise<Buffer> => (await made(bytes)).content;

  it.each(KINDS)('keeps a %s as a picture of its own making, without where and by whom (ASVS 5.2.2)', async (kind) => {
    const sent = await picture(kind);
    expect(sent.toString('latin1')).toContain('SECRET-PLACE');
    const kept = await stored(sent);
    expect(kept.toString('latin1')).not.toMatch(/SECRET-PLACE|script|Exif/i);
    const { format, width, height, exif } = await sharp(kept).metadata();
    expect([format, width, height, exif]).toEqual(['webp', 60, 40, undefined]);
  });

  it('makes a large one as large as a screen, and stands it up as the camera was held', async () => {
    const sideways = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#0c0' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await made(sideways)).toMatchObject({ width: 800, height: 1600 });
    const sizes = await cleanPictures(sideways, [480, 960, 4000]);
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [240, 480],
      [480, 960],
      [1500, 3000],
    ]);
  });

  // Mutation: the bytes that came are stored instead of the ones that were made.
  it.each(KINDS)('leaves nothing of what hides behind a %s (ASVS 5.2.2)', async (kind) => {
    const archive = gzipSync(Buffer.from(SCRIPT.repeat(100)));
    for (const more of [Buffer.from(SCRIPT), Buffer.from('PK\x03\x04'), archive, Buffer.from('%PDF-1.7')]) {
      const outcome = await stored(Buffer.concat([await picture(kind), more])).then(
        (kept) => kept.includes(more),
        () => false, // refused is as good
      );
      expect(outcome).toBe(false);
    }
  });

  // Mutation: `kindOf` answers `png` to everything.
  it.each<[string, Buffer | Promise<Buffer>]>([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from(`<!doctype html>${SCRIPT}`)],
    ['a drawing with a script', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`)],
    ['a drawing behind a space', Buffer.from(' <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page in the clothes of a GIF', Buffer.from(`GIF89a/*${SCRIPT}*/`)],
    [
      'a moving picture',
      sharp({ create: { width: 2, height: 2, channels: 3, background: '#000' } })
        .gif()
        .toBuffer(),
    ],
    [
      'a scan',
      sharp({ create: { width: 2, height: 2, channels: 3, background: '#000' } })
        .tiff()
        .toBuffer(),
    ],
    ['a paper', Buffer.from('%PDF-1.7\n')],
    ['an archive', Buffer.from('PK\x03\x04')],
    ['a bomb', gzipSync(Buffer.alloc(20_000_000))],
    ['a program', Buffer.from('MZ\x90\0')],
    ['only the first bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    [
      'a page behind the first bytes of a PNG',
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(SCRIPT)]),
    ],
    ['a sound that begins like a WebP', Buffer.from('RIFF\x04\0\0\0WAVE', 'latin1')],
    [
      'random bytes behind a WebP',
      Buffer.concat([Buffer.from('RIFF\xff\xff\0\0WEBPVP8 ', 'latin1'), Buffer.alloc(64, 7)]),
    ],
  ])('refuses %s, whatever it is called (ASVS 5.2.2)', async (_, bytes) => {
    expect(await codeOf(await bytes)).toBe('UPLOAD_NOT_A_PICTURE');
  });

  it.each(KINDS)('refuses a %s that was cut off', async (kind) => {
    const whole = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .toFormat(kind)
      .toBuffer();
    expect(await codeOf(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('UPLOAD_NOT_A_PICTURE');
  });

  // Mutation: `limitInputPixels: false` and no count of the dots.
  it.each<[string, () => Buffer]>([
    ['says that it is enormous', () => flood(100_000, 100_000, Buffer.alloc(100))],
    ['is enormous, and small as a file', () => flood(20_000, 3_000, Buffer.alloc(20_001 * 3_000))],
  ])('refuses a picture that %s, without unpacking it (ASVS 5.2.1, 5.2.6)', async (_, make) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    expect(await codeOf(bytes)).toBe('UPLOAD_TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('refuses more bytes than a photograph has (ASVS 5.2.1)', async () => {
    const large = Buffer.concat([await picture('jpeg'), Buffer.alloc(MOST_UPLOAD_BYTES)]);
    expect(await codeOf(large)).toBe('UPLOAD_TOO_LARGE');
  });
});
