import { describe, expect, it, jest } from '@jest/globals';
import { Network, type NetworkReply, type NetworkRequest } from './network.js';

const request: NetworkRequest = { url: 'https://a.test/x', method: 'POST', headers: {}, body: Buffer.from('1') };
const reply: NetworkReply = { status: 201, headers: {}, body: Buffer.from('ok') };

describe('the network', () => {
  it('carries a request once and notes it', async () => {
    const network = new Network();
    const send = jest.fn(() => Promise.resolve(reply));
    expect(await network.carry(request, send)).toBe(reply);
    expect(send).toHaveBeenCalledTimes(1);
    expect(network.log).toEqual([
      { url: request.url, method: 'POST', status: 201, error: null, fault: null, requestBytes: 1, replyBytes: 2 },
    ]);
  });

  it('hits only what a fault matches, and only as often as told', async () => {
    const network = new Network();
    const fault = network.addFault({ match: 'POST https://a.test', kind: 'drop', times: 2 });
    const send = jest.fn(() => Promise.resolve(reply));
    await network.carry({ ...request, method: 'GET' }, send);
    await expect(network.carry(request, send)).rejects.toThrow('ERR_CONNECTION_CLOSED');
    await expect(network.carry(request, send)).rejects.toThrow('ERR_CONNECTION_CLOSED');
    await network.carry(request, send);
    expect(fault.hits).toBe(2);
    expect(send).toHaveBeenCalledTimes(2);
    expect(network.log.map((entry) => entry.fault)).toEqual([null, 'drop', 'drop', null]);
  });

  it('does not send at all while offline', async () => {
    const network = new Network();
    network.setOffline(true);
    const send = jest.fn(() => Promise.resolve(reply));
    await expect(network.carry(request, send)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    expect(send).not.toHaveBeenCalled();
  });
});
