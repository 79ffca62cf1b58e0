import type { FieldsRequest, NodeQuery } from '../../protocol.js';
import { ApiError, askView } from '../bridge.js';
import type { LogicContext } from '../context.js';
import { callSafely } from '../errors.js';
import type { ApiSet } from './api-set.js';
import { adoptCanvas } from './canvas.js';

type Callback = (result: unknown) => void;
type Fields = Record<string, unknown>;

/** Where a query looks: a page, or a component on it. */
export interface QueryScope {
  pageId: number;
  componentId: string | null;
}

/** Scopes of page and component instances, for `query.in(this)`. */
export const scopes = new WeakMap<object, QueryScope>();

interface Answer {
  result: unknown[];
  canvases: OffscreenCanvas[];
}

/** wx.createSelectorQuery with all of NodesRef. */
export class SelectorQuery {
  private readonly queries: NodeQuery[] = [];
  private readonly callbacks: (Callback | undefined)[] = [];
  private scope: QueryScope;

  constructor(scope: QueryScope) {
    this.scope = scope;
  }

  in(instance: object): this {
    this.scope = scopes.get(instance) ?? this.scope;
    return this;
  }

  select(selector: string): NodesRef {
    return new NodesRef(this, selector, false);
  }

  selectAll(selector: string): NodesRef {
    return new NodesRef(this, selector, true);
  }

  selectViewport(): NodesRef {
    return new NodesRef(this, null, false);
  }

  add(selector: string | null, all: boolean, fields: FieldsRequest, callback: Callback | undefined): this {
    this.queries.push({ selector, all, componentId: this.scope.componentId, fields });
    this.callbacks.push(callback);
    return this;
  }

  exec(callback?: (results: unknown[]) => void): this {
    askView(this.scope.pageId, { kind: 'query', queries: this.queries }).then(
      (answer) => {
        const results = withNodes(answer, this.scope.pageId);
        results.forEach((result, index) => callSafely(() => this.callbacks[index]?.(result)));
        if (callback) callSafely(() => callback(results));
      },
      (error: unknown) => {
        // A page that was closed meanwhile never answers on a phone.
        if (!(error instanceof ApiError)) throw error;
      },
    );
    return this;
  }
}

class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly selector: string | null,
    private readonly all: boolean,
  ) {}

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.ask({ id: true, dataset: true, rect: true, size: true }, callback);
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.ask({ id: true, dataset: true, scrollOffset: true }, callback);
  }

  fields(fields: Fields, callback?: Callback): SelectorQuery {
    return this.ask(fields, callback);
  }

  node(callback?: Callback): SelectorQuery {
    return this.ask({ node: true }, callback);
  }

  context(callback?: Callback): SelectorQuery {
    return this.ask({ context: true }, callback);
  }

  private ask(fields: FieldsRequest, callback: Callback | undefined): SelectorQuery {
    return this.query.add(this.selector, this.all, fields, callback);
  }
}

/** Puts the canvases that came across in place of their numbers. */
function withNodes(answer: unknown, pageId: number): unknown[] {
  const { result, canvases } = (Array.isArray(answer) ? { result: answer, canvases: [] } : answer) as Answer;
  const adopt = (entry: unknown): unknown => {
    if (entry === null || typeof entry !== 'object' || !('canvasKey' in entry)) return entry;
    const { canvasKey, canvasIndex, ...rest } = entry as { canvasKey: string; canvasIndex?: number };
    const fresh = canvasIndex === undefined ? undefined : canvases[canvasIndex];
    return { ...rest, node: adoptCanvas(`${pageId}:${canvasKey}`, fresh) };
  };
  return result.map((entry) => (Array.isArray(entry) ? entry.map(adopt) : adopt(entry)));
}

export function selectorApis(context: LogicContext): ApiSet {
  return {
    sync: {
      createSelectorQuery: () => new SelectorQuery({ pageId: context.navigation.top?.id ?? 0, componentId: null }),
    },
  };
}
