import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import { page, serve } from '../../../test/fixtures/events';
import { press, show } from '../../../test/fixtures/page';
import { resetTaro } from '../../../test/stubs/taro';
import { setAnonymous, setSignedIn } from '@/app/session/session.store';
import type { MeResponse } from '@/shared/api/types';
import { queryClient } from '@/shared/state/query-client';
import { usePreferences } from '@/shared/state/preferences';
import HomePage from './index';

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  setAnonymous();
  usePreferences.setState({ welcomed: false });
  serve({ 'GET /v1/events': page([]), 'GET /v1/venues': page([]) });
});
afterEach(cleanup);

const isAtTheDoor = (): boolean => screen.queryByRole('button', { name: '先看看' }) !== null;

describe('the first opening', () => {
  it('welcomes a visitor once', async () => {
    show(<HomePage />);
    expect(isAtTheDoor()).toBe(true);
    await press(screen.getByRole('button', { name: '先看看' }));
    expect(isAtTheDoor()).toBe(false);
  });

  // Mutation: `|| signedIn` left out of `useWelcomed`, as it was: who had just signed in was offered to sign in.
  it('is over for whoever came in by another door', () => {
    show(<HomePage />);
    act(() => setSignedIn({ accountId: 'a1' } as MeResponse));
    expect(isAtTheDoor()).toBe(false);
  });
});
