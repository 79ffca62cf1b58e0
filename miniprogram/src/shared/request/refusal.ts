import { ApiError } from './api-error';

/** Refused for now, not for good: sign in again, wait, update. */
const TRY_LATER: readonly number[] = [401, 408, 425, 426, 429];

/**
 * True when the server has decided against a request, so that sending it again changes nothing. Everything else
 * (no reply, a lost reply, a broken server, a portal in between) leaves open whether it arrived.
 */
export const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError &&
  error.code !== 'BAD_REPLY' &&
  error.status >= 400 &&
  error.status < 500 &&
  !TRY_LATER.includes(error.status);

const isAnswered = (error: unknown, status: number): boolean => error instanceof ApiError && error.status === status;

/** It is not there, or not for this person to know of. */
export const isGone = (error: unknown): boolean => isAnswered(error, 404);

/** Nobody in this person's roles gets it: asking again changes nothing. */
export const isNotAllowed = (error: unknown): boolean => isAnswered(error, 403);
