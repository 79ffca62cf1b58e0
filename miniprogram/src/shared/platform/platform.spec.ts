import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { AbortController } from './abort-controller';
import { formatUuid, newUuid } from './uuid';

describe('client-made ids', () => {
  it('are version 4 UUIDs of any sixteen bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(formatUuid(bytes)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('keep every bit that the version does not fix', () => {
    expect(formatUuid(Uint8Array.from({ length: 16 }, (_, index) => index * 17))).toBe(
      '00112233-4455-4677-8899-aabbccddeeff',
    );
  });

  it('differ', async () => {
    expect(new Set(await Promise.all(Array.from({ length: 50 }, newUuid))).size).toBe(50);
  });
});

describe('the stand-in for AbortController', () => {
  it('tells listeners once, with the reason', () => {
    const controller = new AbortController();
    const heard = jest.fn();
    const gone = jest.fn();
    controller.signal.addEventListener('abort', heard);
    controller.signal.addEventListener('abort', gone);
    controller.signal.removeEventListener('abort', gone);
    controller.abort('why');
    controller.abort('again');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(gone).not.toHaveBeenCalled();
    expect(controller.signal).toMatchObject({ aborted: true, reason: 'why' });
  });

  it('lets work go on until it is aborted', () => {
    const { signal, ...controller } = new AbortController();
    expect(() => signal.throwIfAborted()).not.toThrow();
    signal.fire(new Error('stop'));
    expect(() => signal.throwIfAborted()).toThrow('stop');
    expect(controller).toEqual({});
  });
});
