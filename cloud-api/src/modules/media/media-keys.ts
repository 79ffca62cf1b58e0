/** Where the files of media lie. Ids are ours: nothing that somebody typed is a key. */
export const partsFolder = (mediaId: string): string => `uploads/${mediaId}`;
export const partKey = (mediaId: string, partId: string): string => `${partsFolder(mediaId)}/${partId}`;

/** Not more than a few thousand in one folder: random ids end evenly. */
export const mediaFolder = (mediaId: string): string => `media/${mediaId.slice(-2)}/${mediaId}`;
export const wholeKey = (mediaId: string, type: string): string =>
  `${mediaFolder(mediaId)}/whole.${ENDINGS[type] ?? 'bin'}`;
export const pictureKey = (mediaId: string, side: number): string => `${mediaFolder(mediaId)}/${side}.webp`;

const ENDINGS: Readonly<Record<string, string>> = { 'audio/mp4': 'm4a', 'audio/mpeg': 'mp3', 'video/mp4': 'mp4' };

/** The longest sides that a picture is made in: beside a text, on a telephone, on a desk. */
export const PICTURE_SIDES = [480, 960, 1600] as const;
