import { any, type BuiltIn, flag, number, setAttribute, text } from './built-in.js';
import { playAnimation } from './play-animation.js';

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

const scrollView: BuiltIn = {
  properties: {
    bounces: flag(true),
    enableBackToTop: flag(),
    enableFlex: flag(),
    enhanced: flag(),
    fastDeceleration: flag(),
    lowerThreshold: number(50),
    pagingEnabled: flag(),
    refresherBackground: text(),
    refresherDefaultStyle: text(),
    refresherEnabled: flag(),
    refresherThreshold: number(45),
    refresherTriggered: flag(),
    scrollAnchoring: flag(),
    scrollIntoView: text(),
    scrollLeft: any(),
    scrollTop: any(),
    scrollWithAnimation: flag(),
    scrollX: flag(),
    scrollY: flag(),
    showScrollbar: flag(true),
    type: text('list'),
    upperThreshold: number(50),
    usingSticky: flag(),
  },
  setUp(instance) {
    const { element } = instance;
    watchScroll(instance);
    // Positions need the layout of the same update.
    const afterLayout = (run: () => void): void => void requestAnimationFrame(run);
    const behavior = (): ScrollBehavior => (instance.get<boolean>('scrollWithAnimation') ? 'smooth' : 'instant');
    const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
    return {
      changed: {
        enableFlex: instance.reflect('enable-flex'),
        scrollX: instance.reflect('scroll-x'),
        scrollY: instance.reflect('scroll-y'),
        scrollTop: (value: unknown) => {
          if (isGiven(value)) afterLayout(() => element.scrollTo({ top: Number(value), behavior: behavior() }));
        },
        scrollLeft: (value: unknown) => {
          if (isGiven(value)) afterLayout(() => element.scrollTo({ left: Number(value), behavior: behavior() }));
        },
        scrollIntoView: (id: string) => {
          if (id) afterLayout(() => scrollChildIntoView(element, id, behavior()));
        },
      },
    };
  },
};

type ScrollInstance = Parameters<NonNullable<BuiltIn['setUp']>>[0];

function watchScroll(instance: ScrollInstance): void {
  const { element } = instance;
  let last = { top: 0, left: 0 };
  let atEnd = false;
  let atStart = true;
  const onScroll = (): void => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element;
    instance.fire('scroll', {
      scrollTop,
      scrollLeft,
      scrollHeight,
      scrollWidth,
      deltaX: last.left - scrollLeft,
      deltaY: last.top - scrollTop,
    });
    const vertical = instance.get<boolean>('scrollY');
    const forward = vertical ? scrollTop > last.top : scrollLeft > last.left;
    const after = vertical ? scrollHeight - scrollTop - clientHeight : scrollWidth - scrollLeft - clientWidth;
    const before = vertical ? scrollTop : scrollLeft;
    const nowAtEnd = after <= instance.get<number>('lowerThreshold');
    const nowAtStart = before <= instance.get<number>('upperThreshold');
    if (forward && nowAtEnd && !atEnd) instance.fire('scrolltolower', { direction: vertical ? 'bottom' : 'right' });
    if (!forward && nowAtStart && !atStart) instance.fire('scrolltoupper', { direction: vertical ? 'top' : 'left' });
    atEnd = nowAtEnd;
    atStart = nowAtStart;
    last = { top: scrollTop, left: scrollLeft };
  };
  element.addEventListener('scroll', onScroll, { passive: true });
}

function scrollChildIntoView(element: HTMLElement, id: string, behavior: ScrollBehavior): void {
  const child = document.getElementById(id);
  if (!child) return;
  const from = element.getBoundingClientRect();
  const to = child.getBoundingClientRect();
  element.scrollBy({ top: to.top - from.top, left: to.left - from.left, behavior });
}

const swiper: BuiltIn = {
  template: 'swiper',
  properties: {
    autoplay: flag(),
    circular: flag(),
    current: number(),
    currentItemId: text(),
    displayMultipleItems: number(1),
    duration: number(500),
    easingFunction: text('default'),
    indicatorActiveColor: text('#000000'),
    indicatorColor: text('rgba(0, 0, 0, .3)'),
    indicatorDots: flag(),
    interval: number(5000),
    nextMargin: text('0px'),
    previousMargin: text('0px'),
    snapToEdge: flag(),
    vertical: flag(),
  },
  setUp(instance) {
    const { element } = instance;
    let current = 0;
    let timer = 0;
    let dots: HTMLElement | null = null;
    const track = (): HTMLElement | null => element.querySelector<HTMLElement>('.wx-swiper-track');
    const count = (): number => track()?.children.length ?? 0;
    const drawDots = (): void => {
      dots?.remove();
      if (!instance.get<boolean>('indicatorDots')) return;
      dots = document.createElement('div');
      dots.className = 'wx-swiper-dots';
      for (let index = 0; index < count(); index += 1) {
        const dot = document.createElement('i');
        dot.className = index === current ? 'active' : '';
        const color = instance.get<string>(index === current ? 'indicatorActiveColor' : 'indicatorColor');
        dot.style.background = color;
        dots.append(dot);
      }
      element.append(dots);
    };
    const move = (wanted: number, source: string): void => {
      const total = count();
      const limited = Math.max(0, Math.min(total - 1, wanted));
      const next = total === 0 ? wanted : instance.get<boolean>('circular') ? (wanted + total) % total : limited;
      const isChange = next !== current;
      current = next;
      const duration = instance.get<number>('duration');
      const line = track();
      if (line) {
        line.style.transitionDuration = `${duration}ms`;
        line.style.transform = `translate${instance.get<boolean>('vertical') ? 'Y' : 'X'}(${-100 * next}%)`;
      }
      drawDots();
      if (!isChange || source === 'none') return;
      instance.fire('change', { current: next, currentItemId: '', source });
      window.setTimeout(() => instance.fire('animationfinish', { current: next, currentItemId: '', source }), duration);
    };
    const restart = (): void => {
      window.clearInterval(timer);
      if (!instance.get<boolean>('autoplay')) return;
      timer = window.setInterval(
        () => move(current + 1 >= count() ? 0 : current + 1, 'autoplay'),
        instance.get<number>('interval'),
      );
    };
    watchSwipe(
      element,
      () => instance.get<boolean>('vertical'),
      (step) => move(current + step, 'touch'),
    );
    return {
      attached: () => move(instance.get<number>('current'), 'none'),
      detached: () => window.clearInterval(timer),
      changed: {
        current: (value: number) => move(value, value === current ? 'none' : ''),
        autoplay: restart,
        interval: restart,
        indicatorDots: drawDots,
        vertical: instance.reflect('vertical'),
      },
    };
  },
};

const SWIPE_PX = 30;

function watchSwipe(element: HTMLElement, isVertical: () => boolean, swiped: (step: 1 | -1) => void): void {
  let start: Touch | null = null;
  const begin = (event: TouchEvent): void => {
    start = event.touches[0] ?? null;
  };
  const end = (event: TouchEvent): void => {
    const point = event.changedTouches[0];
    if (!start || !point) return;
    const distance = isVertical() ? point.clientY - start.clientY : point.clientX - start.clientX;
    start = null;
    if (Math.abs(distance) > SWIPE_PX) swiped(distance < 0 ? 1 : -1);
  };
  element.addEventListener('touchstart', begin, { passive: true });
  element.addEventListener('touchend', end, { passive: true });
}

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
  setUp: (instance) => ({
    changed: {
      show(value: boolean) {
        const wasShown = instance.element.style.display === '';
        instance.element.style.display = value ? '' : 'none';
        if (value === wasShown) return;
        for (const stage of value ? ['beforeenter', 'enter', 'afterenter'] : ['beforeleave', 'leave', 'afterleave']) {
          instance.fire(stage);
        }
      },
    },
  }),
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
