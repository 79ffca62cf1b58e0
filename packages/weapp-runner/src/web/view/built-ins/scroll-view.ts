import { any, type BuiltIn, type BuiltInInstance, flag, number, text } from './built-in.js';

/** A part of the page that scrolls by itself. */
export const scrollView: BuiltIn = {
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

function watchScroll(instance: BuiltInInstance): void {
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
