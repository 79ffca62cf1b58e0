import * as v from 'valibot';
import { readPlain, writePlain } from '../storage/plain-storage';

const KEY = 'anxin.heard';
/** Whoever listens goes back to a few; more would be a diary. */
const MOST = 12;
/** So near to an end nobody wants to go on. */
const EDGE_SECONDS = 5;

const Positions = v.array(v.object({ contentId: v.string(), position: v.number() }));

const kept = (): v.InferOutput<typeof Positions> => readPlain(KEY, Positions) ?? [];

/** Where somebody was in a piece, on this device. 0: from its beginning. */
export function positionOf(contentId: string): number {
  return kept().find((each) => each.contentId === contentId)?.position ?? 0;
}

export function rememberPosition(contentId: string, position: number, seconds: number): void {
  const others = kept().filter((each) => each.contentId !== contentId);
  const isBetween = position >= EDGE_SECONDS && position <= seconds - EDGE_SECONDS;
  writePlain(KEY, isBetween ? [{ contentId, position }, ...others].slice(0, MOST) : others);
}
