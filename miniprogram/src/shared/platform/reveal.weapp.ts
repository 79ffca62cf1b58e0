import Taro from '@tarojs/taro';

/** px kept free above it, for the header that lies over the page */
const HEADER = 120;

/** Brings a part of the page into sight. */
export function reveal(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -HEADER, duration: 0 });
}
