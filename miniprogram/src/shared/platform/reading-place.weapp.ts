import Taro from '@tarojs/taro';
import { placeOf, scrollTo, type Seen } from './text-place';

/** A mini-program that is left hides its page, which is told of it. */
export const isInSight = (): boolean => true;

/** Where in the element with this id the screen is, in thousandths; null when it is gone. */
export async function readingPlace(id: string): Promise<number | null> {
  const seen = await look(id);
  return seen && placeOf(seen);
}

/** Brings the screen to a place in it. */
export async function showPlace(id: string, place: number): Promise<void> {
  const seen = await look(id);
  if (!seen) return;
  await Taro.pageScrollTo({ scrollTop: seen.scrolled + scrollTo(seen, place), duration: 0 });
}

function look(id: string): Promise<(Seen & { readonly scrolled: number }) | null> {
  const { windowHeight } = Taro.getWindowInfo();
  return new Promise((resolve) => {
    const query = Taro.createSelectorQuery();
    query.select(`#${id}`).boundingClientRect();
    query.selectViewport().scrollOffset();
    query.exec(([text, page]: [{ top: number; height: number } | null, { scrollTop: number } | null]) => {
      // a page below another has no size
      const known = text && text.height > 0 && page;
      resolve(known ? { top: text.top, height: text.height, view: windowHeight, scrolled: page.scrollTop } : null);
    });
  });
}
