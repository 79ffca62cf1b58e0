import type { MediaKind } from '@anxin/contracts';

const MIB = 1024 * 1024;

/** A photograph of a telephone, an hour of speech, some minutes of film. */
const MOST_BYTES: Readonly<Record<MediaKind, number>> = { picture: 8 * MIB, audio: 60 * MIB, video: 300 * MIB };

/** What holds no byte is no file. */
export const isWithinBounds = (kind: MediaKind, bytes: number): boolean => bytes > 0 && bytes <= MOST_BYTES[kind];
