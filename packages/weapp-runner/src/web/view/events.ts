import * as glass from 'glass-easel';
import type { Element as GlassElement, GeneralComponent, ShadowedEvent } from 'glass-easel';
import type { EventTarget as ViewTarget, TouchPoint, ViewEvent } from '../protocol.js';
import { elementOf, nodeOf } from './nodes.js';

/** Native events that WeChat has, too. Others of the same name (input, scroll, load) come from built-in components. */
const PASSED_ON = new Set([
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'animationstart',
  'animationiteration',
  'animationend',
  'transitionend',
]);
const LONG_PRESS_MS = 350;

/** Connects the DOM's events to glass-easel: nothing fires without this. */
export function connectEvents(context: glass.CurrentWindowBackendContext): void {
  const listen = context.setListenerStats.bind(context);
  context.setListenerStats = (element, type, ...rest) => {
    if (PASSED_ON.has(type)) listen(element, type, ...rest);
  };
  context.onEvent((element, type, detail, options) => {
    if (type === 'tap' && isDisabled(element)) return undefined;
    const event = new glass.Event(type, detail, options);
    event.dispatch(element);
    return event.getEventBubbleStatus();
  });
  watchLongPress();
}

/** A disabled button takes no taps. */
const isDisabled = (element: GlassElement): boolean => elementOf(element).closest('wx-button[disabled]') !== null;

function watchLongPress(): void {
  let timer = 0;
  const stop = (): void => window.clearTimeout(timer);
  const start = (event: TouchEvent): void => {
    stop();
    const node = nodeOf(event.target as Node);
    const point = event.touches[0];
    if (!node || !point) return;
    const fire = (name: string): void =>
      glass.triggerEvent(
        node,
        name,
        { x: point.clientX, y: point.clientY },
        { bubbles: true, composed: true, originalEvent: event },
      );
    timer = window.setTimeout(() => {
      fire('longpress');
      fire('longtap');
    }, LONG_PRESS_MS);
  };
  document.addEventListener('touchstart', start, { passive: true, capture: true });
  for (const type of ['touchend', 'touchmove', 'touchcancel'] as const) {
    document.addEventListener(type, stop, { passive: true, capture: true });
  }
}

/** An event as the logic thread gets it. */
export function toViewEvent(event: ShadowedEvent<unknown>): ViewEvent {
  const original = event.getOriginalEvent();
  const view: ViewEvent = {
    type: event.type,
    timeStamp: Math.round(event.timeStamp),
    target: targetOf(event.target),
    currentTarget: targetOf(event.currentTarget),
    mark: { ...event.mark },
    detail: detailOf(event, original),
  };
  const points = touchesOf(event.type, original);
  if (points) Object.assign(view, points);
  return view;
}

function targetOf(target: unknown): ViewTarget {
  const node = target as (GlassElement & { $$?: unknown }) | null;
  const element = node?.$$ as HTMLElement | undefined;
  return {
    id: node?.id ?? '',
    dataset: { ...(node?.dataset ?? {}) },
    offsetLeft: element?.offsetLeft ?? 0,
    offsetTop: element?.offsetTop ?? 0,
  };
}

function detailOf(event: ShadowedEvent<unknown>, original: unknown): unknown {
  if (event.type.startsWith('touch')) return {};
  if (original instanceof AnimationEvent) {
    return { animationName: original.animationName, elapsedTime: original.elapsedTime };
  }
  if (original instanceof TransitionEvent) {
    return { propertyName: original.propertyName, elapsedTime: original.elapsedTime };
  }
  return JSON.parse(JSON.stringify(event.detail ?? {})) as unknown;
}

function touchesOf(type: string, original: unknown): Pick<ViewEvent, 'touches' | 'changedTouches'> | null {
  if ('TouchEvent' in window && original instanceof TouchEvent) {
    return { touches: [...original.touches].map(pointOf), changedTouches: [...original.changedTouches].map(pointOf) };
  }
  if (original instanceof MouseEvent) {
    const { clientX, clientY, pageX, pageY } = original;
    const point: TouchPoint = { identifier: 0, clientX, clientY, pageX, pageY, force: 1 };
    return { touches: type === 'tap' ? [point] : [], changedTouches: [point] };
  }
  return null;
}

const pointOf = ({ identifier, pageX, pageY, clientX, clientY, force }: Touch): TouchPoint => ({
  identifier,
  pageX,
  pageY,
  clientX,
  clientY,
  force,
});

/** Fires an event of a built-in component. `bubbles` is false for nearly all of WeChat's own events. */
export function fire(component: GeneralComponent, name: string, detail: unknown, bubbles = false): void {
  component.triggerEvent(name, detail, { bubbles, composed: bubbles });
}
