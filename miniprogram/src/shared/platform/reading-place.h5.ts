import { placeOf, scrollTo } from './text-place';

/** Whether somebody may be looking at the page. */
export const isInSight = (): boolean => document.visibilityState === 'visible';

/** Where in the element with this id the screen is, in thousandths; null when it is gone. */
export function readingPlace(id: string): Promise<number | null> {
  const element = document.getElementById(id);
  if (!element) return Promise.resolve(null);
  const { top, height } = element.getBoundingClientRect();
  // a page below another has no size
  if (height === 0) return Promise.resolve(null);
  return Promise.resolve(placeOf({ top, height, view: window.innerHeight }));
}

/** Brings the screen to a place in it. */
export function showPlace(id: string, place: number): Promise<void> {
  const element = document.getElementById(id);
  if (!element) return Promise.resolve();
  const { top, height } = element.getBoundingClientRect();
  scrollerOf(element).scrollTop += scrollTo({ top, height, view: window.innerHeight }, place);
  return Promise.resolve();
}

/** What really scrolls: the page's own box, or the window's. */
function scrollerOf(element: Element): Element {
  for (let box = element.parentElement; box; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if ((overflowY === 'auto' || overflowY === 'scroll') && box.scrollHeight > box.clientHeight) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}
