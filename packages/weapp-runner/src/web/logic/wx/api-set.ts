import type { Options } from '../options.js';

/** Answers with success/fail/complete, or a promise when none is given. */
export type AsyncApi = (options: Options) => unknown;

/** Answers at once. */
export type SyncApi = (...args: never[]) => unknown;

/** Answers like an AsyncApi, and at once with a task object (abort, progress). */
export type TaskApi = (options: Options) => { task: object; result: Promise<unknown> };

/** A group of wx members. */
export interface ApiSet {
  async?: Record<string, AsyncApi>;
  sync?: Record<string, SyncApi>;
  tasks?: Record<string, TaskApi>;
  /** Members that are no calls, or keep their own books. */
  values?: Record<string, unknown>;
}
