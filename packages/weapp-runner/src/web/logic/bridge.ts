import type { HostMessage, JsonObject, LogicMessage, ViewCommand } from '../protocol.js';
import { platform } from './platform.js';

/** Why a call failed, as the host or the phone says it; becomes `name:fail reason`. */
export class ApiError extends Error {
  constructor(
    readonly reason: string,
    readonly errno?: number,
  ) {
    super(reason);
    this.name = 'ApiError';
  }
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: ApiError) => void;
}

let lastId = 0;
const waiting = new Map<number, Waiting>();
const acknowledgements = new Map<number, () => void>();
const canvases = new Map<number, OffscreenCanvas[]>();

export const nextId = (): number => (lastId += 1);

export const post = (message: LogicMessage): void => platform.postMessage(message);

/** Whether the host still owes an answer. */
export const hasPendingAcknowledgements = (): boolean => acknowledgements.size > 0;

/** Asks the phone (dialogs, bars, sensors). Functions in `options` do not cross. */
export function askHost(pageId: number, name: string, options: JsonObject): Promise<unknown> {
  const id = nextId();
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    post({ type: 'call', id, pageId, name, options });
  });
}

/** Asks the view of a page. */
export function askView(pageId: number, command: ViewCommand): Promise<unknown> {
  const id = nextId();
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    post({ type: 'view', id, pageId, command });
  });
}

/** Tells the view of a page something it does not answer. */
export function tellView(pageId: number, command: ViewCommand): void {
  post({ type: 'view', id: 0, pageId, command });
}

/** Sends one setData across; `done` runs when the view has applied it. */
export function sendData(pageId: number, componentId: string | null, payload: string, done: () => void): void {
  const id = nextId();
  acknowledgements.set(id, done);
  post({ type: 'setData', id, pageId, componentId, payload });
}

/** Canvases that came with the answer of a view query. */
function takeCanvases(id: number): OffscreenCanvas[] {
  const taken = canvases.get(id) ?? [];
  canvases.delete(id);
  return taken;
}

/** Settles what was asked. @returns whether the message was an answer. */
export function settle(message: HostMessage): boolean {
  switch (message.type) {
    case 'ack':
      acknowledgements.get(message.id)?.();
      return acknowledgements.delete(message.id);
    case 'canvases':
      canvases.set(message.id, message.canvases);
      return true;
    case 'result':
      waiting.get(message.id)?.resolve(withId(message.result, message.id));
      waiting.delete(message.id);
      return true;
    case 'failure':
      waiting.get(message.id)?.reject(new ApiError(message.errMsg, message.errno));
      waiting.delete(message.id);
      return true;
    default:
      return false;
  }
}

/** Lets a query find the canvases that were sent ahead of its answer. */
function withId(result: unknown, id: number): unknown {
  return canvases.has(id) ? { result, canvases: takeCanvases(id) } : result;
}
