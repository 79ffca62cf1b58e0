import type { MapPlace } from './map.types';

/** A browser would have to hand the place to somebody else's map: the address is copied instead. */
export const MAY_NAVIGATE: boolean = false;

export function openMap(_place: MapPlace): Promise<void> {
  return Promise.resolve();
}
