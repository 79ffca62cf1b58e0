import { ApiError, api, connectSession } from '@/shared/request';
import { go, packNext, replace } from '@/shared/navigation';
import { queryClient } from '@/shared/state/query-client';
import type { MeResponse, SessionResponse } from '@/shared/api/types';
import type { ParamsOf, RouteName } from '@/routes';
import { forgetAccount, keepAccount, keptAccount } from './kept-account';
import { sessionKnown, setAnonymous, setSignedIn } from './session.store';
import { tokenStore } from './token-store';

export { useSession } from './session.store';

/** Ends everything that belonged to the person, on this device. */
async function forget(): Promise<void> {
  await tokenStore.forget();
  await forgetAccount();
  queryClient.clear();
  setAnonymous();
}

async function refresh(): Promise<boolean> {
  const body = await tokenStore.refreshBody();
  if (body === null) return false;
  try {
    const { account, tokens } = await api.post<SessionResponse>('/v1/sessions/refresh', body, { renew: false });
    await tokenStore.keep(tokens);
    await signedIn(account);
    return true;
  } catch (error) {
    // without a network nothing is decided: the session may well be alive
    if (error instanceof ApiError && (error.unreachable || error.status >= 500)) throw error;
    await forget();
    return false;
  }
}

/** At start: connects the session to requests and finds out who is signed in. */
export async function startSession(): Promise<void> {
  connectSession({ accessToken: () => tokenStore.accessToken(), refresh, ended: () => void forget() }, () => {
    void replace('update');
  });
  if (!(await tokenStore.mayBeSignedIn())) {
    setAnonymous();
    return;
  }
  await loadAccount();
}

async function signedIn(account: MeResponse): Promise<void> {
  assumed = false;
  setSignedIn(account);
  await keepAccount(account);
}

/** Nobody confirmed yet that the session is alive: the account is the one kept on this device. */
let assumed = false;

/**
 * Asks the server who this is. Without a network it is whoever it was, so that a test that was begun can be finished;
 * where the device keeps nothing the person counts as signed out until the next try.
 */
export async function loadAccount(): Promise<void> {
  try {
    await signedIn(await api.get<MeResponse>('/v1/me'));
  } catch (error) {
    const noAnswer = error instanceof ApiError && (error.unreachable || error.status >= 500);
    const kept = noAnswer ? await keptAccount() : null;
    assumed = kept !== null;
    if (kept) setSignedIn(kept);
    else setAnonymous();
  }
}

/** When the network is back: is the session that was assumed without it still alive? */
export async function confirmAccount(): Promise<void> {
  if (assumed) await loadAccount();
}

/** Every way of signing in ends here. */
export async function acceptSession({ account, tokens }: SessionResponse): Promise<void> {
  queryClient.clear();
  await tokenStore.keep(tokens);
  await signedIn(account);
}

/** A reply that says what changed about the person (a new role) without a new session. */
export const acceptAccount = (account: MeResponse): void => void signedIn(account);

/** Signs out here even when the server cannot be told: the person asked for it on this device. */
export async function signOut(): Promise<void> {
  try {
    await api.delete('/v1/sessions/current', { renew: false });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  } finally {
    await forget();
  }
}

/**
 * True when someone is signed in. Otherwise opens the sign-in page, which afterwards continues at the given page:
 *   if (!(await requireSession('question', { assessmentId }))) return;
 */
export async function requireSession<Name extends RouteName>(name: Name, params?: ParamsOf<Name>): Promise<boolean> {
  const { status } = await sessionKnown();
  if (status === 'signed-in') return true;
  await go('signIn', { next: packNext(name, params) });
  return false;
}

/** As `requireSession`, for a page that was opened itself: the sign-in page takes its place. */
export async function requireSessionHere<Name extends RouteName>(
  name: Name,
  params?: ParamsOf<Name>,
): Promise<boolean> {
  const { status } = await sessionKnown();
  if (status === 'signed-in') return true;
  await replace('signIn', { next: packNext(name, params) });
  return false;
}
