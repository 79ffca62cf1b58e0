import { errors } from '../locales/errors';
import { ApiError } from './api-error';

/** A sentence for whatever went wrong: the server's own, or that it did not work. Never a raw error. */
export const errorText = (error: unknown): string => (error instanceof ApiError ? error.message : errors.BAD_REPLY);
