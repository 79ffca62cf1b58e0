import type { MediaRefusal } from '@anxin/contracts';
import type { Input } from 'mediabunny';

interface Playable {
  type: 'audio/mp4' | 'audio/mpeg' | 'video/mp4';
  milliseconds: number;
  width: number | null;
  height: number | null;
}

/** What is looked at: a part of any length, wherever it lies. */
interface Probed {
  size: number;
  /** @param end the byte after the last one */
  read(start: number, end: number): Promise<Buffer>;
}

/** A file says itself how long its index is: nobody reads all of a film for one that lies. */
const MOST_READ = 96 * 1024 * 1024;
const LONGEST_MS = 4 * 60 * 60_000;
/** H.264 in eight bits, as every telephone unpacks it in hardware: baseline, main, high. */
const PLAYED_VIDEO = /^avc1\.(42|4d|64)/i;
/** AAC-LC and what is built upon it; not the older or newer kinds. */
const PLAYED_AUDIO = /^mp4a\.40\.(2|5|29)$/;

/** What a file of sound is, by its content alone. @returns why it cannot be used */
export const probeAudio = (file: Probed): Promise<Playable | MediaRefusal> => probed(file, soundIn);

/** As `probeAudio`, of a film. */
export const probeVideo = (file: Probed): Promise<Playable | MediaRefusal> => probed(file, filmIn);

type Looked = Omit<Playable, 'milliseconds'> | MediaRefusal;

/** @throws what the store says when the file cannot be read now: that is no fault of the file */
async function probed(file: Probed, look: (input: Input) => Promise<Looked>): Promise<Playable | MediaRefusal> {
  // read when the first one comes: a server that only starts does without
  const { CustomSource, Input: FileInput, Logging, LogLevel, MP3, MP4 } = await import('mediabunny');
  // what it says of a broken file would stand between the server's own lines
  Logging.level = LogLevel.Silent;
  let left = MOST_READ;
  const unread: unknown[] = [];
  const source = new CustomSource({
    getSize: () => file.size,
    read: async (start, end) => {
      left -= end - start;
      if (left < 0) throw new Error('it says that its index is larger than any');
      return file.read(start, end).catch((error: unknown) => {
        unread.push(error);
        throw error;
      });
    },
  });
  const input = new FileInput({ source, formats: [MP4, MP3] });
  const found = await whatIs(input, look).catch((): MediaRefusal => 'broken'); // its words are about boxes and bytes
  input.dispose();
  if (unread.length > 0) throw unread[0];
  return found;
}

async function whatIs(input: Input, look: (input: Input) => Promise<Looked>): Promise<Playable | MediaRefusal> {
  if (!(await input.canRead())) return 'other-kind';
  const found = await look(input);
  if (typeof found === 'string') return found;
  const milliseconds = Math.round((await input.computeDuration()) * 1000);
  return milliseconds > 0 && milliseconds <= LONGEST_MS ? { ...found, milliseconds } : 'broken';
}

async function soundIn(input: Input): Promise<Looked> {
  const [sounds, films] = [await input.getAudioTracks(), await input.getVideoTracks()];
  const [sound] = sounds;
  if (films.length > 0 || !sound) return 'other-kind';
  const size = { width: null, height: null };
  if (sounds.length > 1) return 'not-playable';
  if ((await sound.getCodec()) === 'mp3' && (await isMp3(input))) return { type: 'audio/mpeg', ...size };
  return (await isPlayed(sound, PLAYED_AUDIO)) ? { type: 'audio/mp4', ...size } : 'not-playable';
}

async function filmIn(input: Input): Promise<Looked> {
  const [sounds, films] = [await input.getAudioTracks(), await input.getVideoTracks()];
  const [film] = films;
  if (!film) return 'other-kind';
  const played = films.length === 1 && sounds.length <= 1 && (await isPlayed(film, PLAYED_VIDEO));
  for (const sound of sounds) if (!(await isPlayed(sound, PLAYED_AUDIO))) return 'not-playable';
  if (!played) return 'not-playable';
  return { type: 'video/mp4', width: await film.getDisplayWidth(), height: await film.getDisplayHeight() };
}

const isMp3 = async (input: Input): Promise<boolean> => (await input.getFormat()).mimeType === 'audio/mpeg';

async function isPlayed(
  track: { getCodecParameterString(): Promise<string | null> },
  played: RegExp,
): Promise<boolean> {
  return played.test((await track.getCodecParameterString()) ?? '');
}
