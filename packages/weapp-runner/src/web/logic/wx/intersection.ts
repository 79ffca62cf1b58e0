import { nextId, tellView } from '../bridge.js';
import type { LogicContext } from '../context.js';
import { callSafely } from '../errors.js';
import { type Options } from '../options.js';
import type { ApiSet } from './api-set.js';
import { scopes } from './selector-query.js';

type Callback = (entry: unknown) => void;
type Margins = { left?: number; right?: number; top?: number; bottom?: number };

const observing = new Map<number, Callback>();

/** Hands a crossing seen by a view to the observer that asked for it. */
export function deliverIntersection(observerId: number, entry: unknown): void {
  const callback = observing.get(observerId);
  if (callback) callSafely(() => callback(entry));
}

class IntersectionObserver {
  private readonly observerId = nextId();
  private relative: string | null = null;
  private margins: Margins = {};

  constructor(
    private readonly pageId: number,
    private readonly componentId: string | null,
    private readonly options: Options,
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.relative = selector;
    this.margins = margins;
    return this;
  }

  relativeToViewport(margins: Margins = {}): this {
    this.relative = null;
    this.margins = margins;
    return this;
  }

  observe(selector: string, callback: Callback): void {
    observing.set(this.observerId, callback);
    tellView(this.pageId, {
      kind: 'observe',
      observerId: this.observerId,
      selector,
      componentId: this.componentId,
      relativeTo: this.relative,
      margins: this.margins,
      thresholds: (this.options['thresholds'] as number[] | undefined) ?? [0],
      observeAll: this.options['observeAll'] === true,
    });
  }

  disconnect(): void {
    observing.delete(this.observerId);
    tellView(this.pageId, { kind: 'unobserve', observerId: this.observerId });
  }
}

export function intersectionApis(context: LogicContext): ApiSet {
  return {
    sync: {
      createIntersectionObserver: (instance: object, options: Options = {}) => {
        const scope = scopes.get(instance);
        const pageId = scope?.pageId ?? context.navigation.top?.id ?? 0;
        return new IntersectionObserver(pageId, scope?.componentId ?? null, options);
      },
    },
  };
}
