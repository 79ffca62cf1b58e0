import { type BuiltIn, flag, number, text } from './built-in.js';

/** Slides on a track, moved by fingers, time or the `current` property. */
export const swiper: BuiltIn = {
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
