import { errors, type ClientErrorCode } from '../locales/errors';

export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** Every failed request ends as one of these. `message` is a Chinese sentence that may be shown as it is. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** stable, e.g. `ASSESSMENT_ALREADY_SUBMITTED`, or one of the client's own (`OFFLINE`, `TIMEOUT`, `BAD_REPLY`) */
    readonly code: string,
    message: string,
    /** HTTP status; 0 when no reply came */
    readonly status: number = 0,
    readonly requestId: string | null = null,
    readonly fields: readonly FieldError[] = [],
  ) {
    super(message);
  }

  /** No reply came: what was typed is worth keeping and trying again. */
  get unreachable(): boolean {
    return this.code === 'OFFLINE' || this.code === 'TIMEOUT';
  }
}

export const clientError = (code: ClientErrorCode, status = 0): ApiError => new ApiError(code, errors[code], status);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** `{ code, message, requestId, fields? }` of the contract; anything else becomes BAD_REPLY and shows no raw text. */
export function errorFromReply(status: number, body: unknown): ApiError {
  if (!isRecord(body) || typeof body.code !== 'string' || typeof body.message !== 'string') {
    return clientError('BAD_REPLY', status);
  }
  const fields = Array.isArray(body.fields) ? (body.fields as FieldError[]) : [];
  return new ApiError(
    body.code,
    body.message,
    status,
    typeof body.requestId === 'string' ? body.requestId : null,
    fields,
  );
}
