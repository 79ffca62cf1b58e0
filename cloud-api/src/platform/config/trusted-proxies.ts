import { isIP } from 'node:net';

/** As Fastify takes it: so many steps in front, or these addresses and networks. false: nobody. */
export type TrustedProxies = false | number | string[];

/** A network that holds more than this is not somebody's own proxies. */
const WIDEST = { 4: 8, 6: 16 } as const;

/** @returns null for what is neither a small number nor a list of addresses and networks */
export function trustedProxies(text: string): TrustedProxies | null {
  if (text.trim() === '') return false;
  if (/^[1-5]$/.test(text.trim())) return Number(text);
  const places = text.split(',').map((place) => place.trim());
  return places.every(isPlace) ? places : null;
}

function isPlace(place: string): boolean {
  const [address = '', prefix, ...rest] = place.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  const [widest, narrowest] = family === 4 ? [WIDEST[4], 32] : [WIDEST[6], 128];
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= widest && Number(prefix) <= narrowest;
}
