import type { FieldsRequest, NodeQuery, ViewCommand } from '../protocol.js';
import type { ViewAnswer } from '../host/page-view.js';
import type { PageComponents } from './components.js';
import { componentOf, domSelector, elementOf } from './nodes.js';
import { plainRect } from './rectangles.js';

type ObserveCommand = Extract<ViewCommand, { kind: 'observe' }>;

/** Answers of a view about its nodes: places, sizes, canvases, crossings. */
export class Queries {
  private readonly observers = new Map<number, IntersectionObserver>();
  private readonly canvasKeys = new WeakMap<HTMLCanvasElement, string>();
  private lastCanvas = 0;

  constructor(
    private readonly components: PageComponents,
    private readonly observed: (observerId: number, entry: unknown) => void,
  ) {}

  answer(queries: NodeQuery[]): ViewAnswer {
    const canvases: OffscreenCanvas[] = [];
    const result = queries.map((query) => {
      if (query.selector === null) return this.viewport(query.fields);
      const found = this.find(query.selector, query.componentId).map((each) =>
        this.fields(each, query.fields, canvases),
      );
      return query.all ? found : (found[0] ?? null);
    });
    return { result, canvases };
  }

  observe({ observerId, selector, componentId, relativeTo, margins, thresholds, observeAll }: ObserveCommand): void {
    const side = (name: keyof typeof margins): string => `${margins[name] ?? 0}px`;
    const root = relativeTo === null ? null : (this.find(relativeTo, componentId)[0] ?? null);
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) this.observed(observerId, crossing(entry));
      },
      { root, threshold: thresholds, rootMargin: [side('top'), side('right'), side('bottom'), side('left')].join(' ') },
    );
    this.observers.set(observerId, observer);
    const found = this.find(selector, componentId);
    for (const element of observeAll ? found : found.slice(0, 1)) observer.observe(element);
  }

  unobserve(observerId: number): void {
    this.observers.get(observerId)?.disconnect();
    this.observers.delete(observerId);
  }

  /** Elements of a WXML selector inside the page or one component; an invalid selector finds nothing. */
  find(selector: string, componentId: string | null): HTMLElement[] {
    const owner = componentId === null ? null : this.components.find(componentId);
    const scope: ParentNode = owner ? elementOf(owner) : document;
    try {
      return [...scope.querySelectorAll<HTMLElement>(domSelector(selector))];
    } catch (error) {
      if (error instanceof DOMException) return [];
      throw error;
    }
  }

  private viewport(fields: FieldsRequest): Record<string, unknown> {
    const scrolling = document.scrollingElement ?? document.documentElement;
    return {
      ...(fields.id ? { id: '' } : {}),
      ...(fields.dataset ? { dataset: {} } : {}),
      ...(fields.rect ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight } : {}),
      ...(fields.size ? { width: innerWidth, height: innerHeight } : {}),
      ...(fields.scrollOffset ? scrollOf(scrolling) : {}),
    };
  }

  private fields(element: HTMLElement, fields: FieldsRequest, canvases: OffscreenCanvas[]): Record<string, unknown> {
    const component = componentOf(element);
    const { left, top, right, bottom, width, height } = plainRect(element.getBoundingClientRect());
    const data = (component?.data ?? {}) as Record<string, unknown>;
    const style = fields.computedStyle ? getComputedStyle(element) : null;
    return {
      ...(fields.id ? { id: element.id } : {}),
      ...(fields.dataset ? { dataset: { ...component?.dataset } } : {}),
      ...(fields.rect ? { left, top, right, bottom } : {}),
      ...(fields.size ? { width, height } : {}),
      ...(fields.scrollOffset ? scrollOf(element) : {}),
      ...pick(fields.properties ?? [], (name) => data[camelCase(name)]),
      ...pick(fields.computedStyle ?? [], (name) => style?.getPropertyValue(kebabCase(name))),
      ...(fields.node || fields.context ? this.canvas(element, canvases) : {}),
    };
  }

  /** A canvas leaves the view once; later queries get its key only. */
  private canvas(element: HTMLElement, canvases: OffscreenCanvas[]): Record<string, unknown> {
    const canvas = element.querySelector('canvas');
    if (!canvas) return {};
    const known = this.canvasKeys.get(canvas);
    if (known !== undefined) return { canvasKey: known };
    this.lastCanvas += 1;
    const canvasKey = `canvas${this.lastCanvas}`;
    this.canvasKeys.set(canvas, canvasKey);
    canvas.width = element.offsetWidth;
    canvas.height = element.offsetHeight;
    canvases.push(canvas.transferControlToOffscreen());
    return { canvasKey, canvasIndex: canvases.length - 1 };
  }
}

function crossing(entry: IntersectionObserverEntry): unknown {
  return {
    id: entry.target.id,
    dataset: { ...componentOf(entry.target)?.dataset },
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: plainRect(entry.intersectionRect),
    boundingClientRect: plainRect(entry.boundingClientRect),
    relativeRect: entry.rootBounds ? plainRect(entry.rootBounds) : null,
    time: entry.time,
  };
}

const scrollOf = ({ scrollTop, scrollLeft, scrollHeight, scrollWidth }: Element): Record<string, number> => ({
  scrollTop,
  scrollLeft,
  scrollHeight,
  scrollWidth,
});

const pick = (names: string[], read: (name: string) => unknown): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, read(name)]));

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
