import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

const nearby = new BlockList();
nearby.addSubnet('127.0.0.0', 8);
nearby.addSubnet('10.0.0.0', 8);
nearby.addSubnet('172.16.0.0', 12);
nearby.addSubnet('192.168.0.0', 16);
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');

/** True for a request that came directly from this machine or a private network, and not through a proxy. */
export function isFromNearby({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return address !== '' && nearby.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
