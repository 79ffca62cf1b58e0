import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** What a phone would read from a mini-program code. */
export interface WxaCodeContent {
  appId: string;
  scene: string;
  page: string;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MODULES = 25;
const KEYWORD = 'wxacode\0';

/**
 * A real black-and-white PNG of `width` x `width` pixels: a pattern computed from the content, with the content itself
 * in a text chunk, because no one can draw WeChat's secret code. `scanWxaCode` is the camera.
 */
export function drawWxaCode(content: WxaCodeContent, width: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header[8] = 1; // One bit a pixel; the rest stays 0: greyscale, deflate, no filter, not interlaced.
  const text = Buffer.from(KEYWORD + Buffer.from(JSON.stringify(content)).toString('base64'), 'latin1');
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('tEXt', text),
    chunk('IDAT', deflateSync(pixels(content, width))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads a code drawn by the fake, as the phone that scans it would; null when it is another picture. */
export function scanWxaCode(image: Buffer): WxaCodeContent | null {
  if (!image.subarray(0, 8).equals(SIGNATURE)) return null;
  for (let at = 8; at + 12 <= image.length; at += 12 + image.readUInt32BE(at)) {
    const data = image.subarray(at + 8, at + 8 + image.readUInt32BE(at)).toString('latin1');
    if (image.toString('latin1', at + 4, at + 8) === 'tEXt' && data.startsWith(KEYWORD)) {
      return JSON.parse(Buffer.from(data.slice(KEYWORD.length), 'base64').toString('utf8')) as WxaCodeContent;
    }
  }
  return null;
}

function pixels(content: WxaCodeContent, width: number): Buffer {
  const bits = createHash('shake256', { outputLength: MODULES * MODULES })
    .update(JSON.stringify(content))
    .digest();
  const moduleOf = (pixel: number) => Math.floor((pixel * MODULES) / width);
  const rowLength = 1 + Math.ceil(width / 8);
  const data = Buffer.alloc(rowLength * width);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const white = (bits[moduleOf(y) * MODULES + moduleOf(x)] ?? 0) % 2;
      const at = y * rowLength + 1 + (x >> 3);
      data[at] = (data[at] ?? 0) | (white << (7 - (x & 7)));
    }
  }
  return data;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
