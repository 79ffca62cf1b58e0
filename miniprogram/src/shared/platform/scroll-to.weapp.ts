import Taro from '@tarojs/taro';

/** px kept free above, for the header that stays */
const ABOVE = -120;

/** Brings the element with this id into view; an element that has gone is no error. */
export function scrollToId(id: string): void {
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: ABOVE, duration: 0 }).catch(() => undefined);
}
