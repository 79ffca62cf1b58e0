import type { Content } from '@/shared/contents';
import type { Piece } from '@/shared/player';

/** What of a content is heard. null: an article, or a sound that is not there. */
export function pieceOf({ contentId, title, seconds, sound }: Content): Piece | null {
  if (sound === null || seconds === null) return null;
  return { contentId, title, seconds, address: sound.address, loops: sound.loops };
}
