import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { staffEvent } from '../../../../test/fixtures/events';
import { resetTaro } from '../../../../test/stubs/taro';
import type { StaffEvent } from '../api/event-staff';
import { useEventForm } from './use-event-form';

beforeEach(() => {
  resetTaro();
  // Taro's stub is synchronous; the platform's random source is not part of this
  (globalThis as Record<string, unknown>).wx = {
    getRandomValues: ({ length, success }: { length: number; success(result: { randomValues: ArrayBuffer }): void }) =>
      success({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
  };
});
afterEach(() => {
  cleanup();
  delete (globalThis as Record<string, unknown>).wx;
});

/** Opens the form as after a start of the client. */
async function open(accountId: string, event: StaffEvent | null) {
  const hook = renderHook(() => useEventForm(accountId, event));
  await waitFor(() => expect(hook.result.current.kept).not.toBeNull());
  return hook;
}
const type = async (hook: Awaited<ReturnType<typeof open>>, title: string): Promise<void> => {
  await act(async () => {
    hook.result.current.change({ title });
    await new Promise((resolve) => setTimeout(resolve));
  });
};

describe('what is typed into the form', () => {
  it('is there again after the client died, under the same id', async () => {
    const before = await open('a1', null);
    await type(before, '下班后');
    const { eventId } = before.result.current.kept ?? {};
    before.unmount();
    const { current } = (await open('a1', null)).result;
    expect(current.kept).toMatchObject({ eventId, version: null, form: { title: '下班后' } });
    expect(current.resumed).toBe(true);
  });

  it('is nobody else’s', async () => {
    await type(await open('a1', null), '下班后');
    expect((await open('a2', null)).result.current.kept?.form.title).toBe('');
  });

  it('is not offered again when nothing was typed', async () => {
    (await open('a1', null)).unmount();
    expect((await open('a1', null)).result.current.resumed).toBe(false);
  });

  it('over a version that somebody else has changed gives way to theirs', async () => {
    await type(await open('a1', staffEvent({ version: 3 })), '我改的');
    cleanup();
    expect((await open('a1', staffEvent({ version: 3 }))).result.current.kept?.form.title).toBe('我改的');
    cleanup();
    expect((await open('a1', staffEvent({ version: 4, title: '别人改的' }))).result.current.kept).toMatchObject({
      version: 4,
      form: { title: '别人改的' },
    });
  });

  it('is gone once it was published', async () => {
    const hook = await open('a1', null);
    await type(hook, '下班后');
    await act(() => hook.result.current.forget());
    hook.unmount();
    expect((await open('a1', null)).result.current.kept?.form.title).toBe('');
  });
});
