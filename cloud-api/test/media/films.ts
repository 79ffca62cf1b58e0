import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';

interface Film {
  video?: { codec: 'avc' | 'hevc'; name: string };
  audio?: { codec: 'aac' | 'opus'; name: string };
}

const SECONDS = 2;
/** An H.264 that says what it is (profile, level, no picture in it): who plays it would see nothing. */
const AVCC = new Uint8Array([
  1, 0x64, 0, 0x1f, 0xff, 0xe1, 0, 4, 0x67, 0x64, 0, 0x1f, 1, 0, 2, 0x68, 0xee, 0xfd, 0xf8, 0xf8, 0,
]);
const HVCC = new Uint8Array(23).fill(1);
const AAC_LC = new Uint8Array([0x12, 0x10]);
const OPUS = new Uint8Array([...Buffer.from('OpusHead'), 1, 2, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0]);

/** An MP4 with these tracks, 640 by 360, two seconds: its boxes are real, what they hold is not. */
export async function film({ video, audio }: Film): Promise<Buffer> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const pictures = video && new EncodedVideoPacketSource(video.codec);
  const sound = audio && new EncodedAudioPacketSource(audio.codec);
  if (pictures) output.addVideoTrack(pictures);
  if (sound) output.addAudioTrack(sound);
  await output.start();
  for (let at = 0; at < SECONDS; at += 0.5) {
    const packet = new EncodedPacket(new Uint8Array(2_000).fill(7), 'key', at, 0.5);
    const size = { codedWidth: 640, codedHeight: 360 };
    const description = video?.codec === 'hevc' ? HVCC : AVCC;
    if (pictures) await pictures.add(packet, { decoderConfig: { codec: video.name, ...size, description } });
    const heard = { numberOfChannels: 2, sampleRate: 48_000, description: audio?.codec === 'opus' ? OPUS : AAC_LC };
    if (sound) await sound.add(packet, { decoderConfig: { codec: audio.name, ...heard } });
  }
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer(0));
}

/** Silence, as frames of MPEG-1 layer III at 128 kbit/s and 44.1 kHz: 417 bytes each. */
export function mp3(frames = 100): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}
