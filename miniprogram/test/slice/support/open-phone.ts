import type { Phone } from './phone.js';
import type { Server } from './server.js';
import { openWeapp } from './weapp-phone.js';
import { openWebsite, type Width } from './website-phone.js';

/** Which client this run is about. */
export const isWeapp = process.env.TEST_CLIENT === 'weapp';

/** The client of this run in somebody's hand; at a desk where the client knows one, which is the website. */
export const openPhone = (server: Server, person: string, at: Width = 'phone'): Promise<Phone> =>
  isWeapp ? openWeapp(server, person) : openWebsite(server, person, at);
