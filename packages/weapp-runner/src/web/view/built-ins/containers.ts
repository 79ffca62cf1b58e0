import { any, type BuiltIn, flag, number, setAttribute, text } from './built-in.js';
import { playAnimation } from './play-animation.js';
import { scrollView } from './scroll-view.js';
import { swiper } from './swiper.js';

/** Components that lay out their children. */

const view: BuiltIn = {
  setUp: (instance) => ({
    changed: { animation: (value: unknown) => playAnimation(instance.element, value) },
  }),
};

const coverView: BuiltIn = { properties: { scrollTop: any() } };

const textComponent: BuiltIn = {
  properties: {
    decode: flag(),
    maxLines: any(),
    numberOfLines: any(),
    overflow: any(),
    selectable: flag(),
    space: any(),
    userSelect: flag(),
  },
  setUp: ({ element }) => {
    const clamp = (lines: unknown): void => {
      const count = Number(lines);
      if (!(count > 0)) return;
      Object.assign(element.style, { display: '-webkit-box', overflow: 'hidden', webkitLineClamp: String(count) });
      element.style.setProperty('-webkit-box-orient', 'vertical');
    };
    return {
      changed: {
        selectable: (value: unknown) => setAttribute(element, 'selectable', value),
        userSelect: (value: unknown) => setAttribute(element, 'user-select', value),
        maxLines: clamp,
        numberOfLines: clamp,
        space: (value: unknown) => {
          if (value) element.style.whiteSpace = 'pre-wrap';
        },
      },
    };
  },
};

const pageContainer: BuiltIn = {
  properties: {
    closeOnSlideDown: flag(),
    customStyle: text(),
    duration: number(300),
    overlay: flag(true),
    overlayStyle: text(),
    position: text('bottom'),
    round: flag(),
    show: flag(),
    zIndex: number(100),
  },
  setUp(instance) {
    let shown = false;
    return {
      changed: {
        show(value: boolean) {
          instance.element.style.display = value ? '' : 'none';
          if (value === shown) return;
          shown = value;
          for (const stage of value ? ['beforeenter', 'enter', 'afterenter'] : ['beforeleave', 'leave', 'afterleave']) {
            instance.fire(stage);
          }
        },
      },
    };
  },
};

export const CONTAINERS: Record<string, BuiltIn> = {
  view,
  'cover-view': coverView,
  text: textComponent,
  span: {},
  'scroll-view': scrollView,
  swiper,
  'swiper-item': { properties: { itemId: text(), skipHiddenItemLayout: flag() } },
  'page-container': pageContainer,
  'root-portal': { properties: { enable: flag(true) } },
  'page-meta': {
    properties: {
      backgroundColor: text(),
      pageFontSize: text(),
      pageStyle: text(),
      rootFontSize: text(),
      scrollTop: text(),
    },
    setUp: () => ({
      changed: {
        pageStyle: (value: string) => {
          document.body.style.cssText = value;
        },
        rootFontSize: (value: string) => {
          if (value && value !== 'system') document.documentElement.style.fontSize = value;
        },
        pageFontSize: (value: string) => {
          if (value && value !== 'system') document.body.style.fontSize = value;
        },
        backgroundColor: (value: string) => {
          if (value) document.documentElement.style.backgroundColor = value;
        },
      },
    }),
  },
};
