import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply, Session } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';
import { Browser, refusal, signInByScan, tokenOf, type Me, type SessionReply, type Ticket } from './support.js';

let world: World;
let phone: Session;
beforeAll(async () => {
  world = await startWorld();
  phone = await world.signIn('扫码的人');
});
afterAll(() => world.close());

async function shown(): Promise<{ browser: Browser; ticket: Ticket; token: string }> {
  const browser = new Browser(world);
  const { status, body: ticket } = await browser.post<Ticket>('/v1/sign-in-scans');
  expect(status).toBe(201);
  return { browser, ticket, token: tokenOf(ticket) };
}

const look = (who: Session, token: string) =>
  world.as(who).post<{ device: string; choices: string[] }>('/v1/sign-in-scans/look', { token });
/** Approving takes the number on the website's screen. */
const approve = (who: Session, { scanId, checkDigits }: Ticket, token: string) =>
  world.as(who).post(`/v1/sign-in-scans/${scanId}/approve`, { token, checkDigits });
const deny = (who: Session, { scanId }: Ticket, token: string) =>
  world.as(who).post(`/v1/sign-in-scans/${scanId}/deny`, { token });
const stateOf = async (browser: Browser, { scanId, secret }: Ticket): Promise<unknown> =>
  (await browser.get(`/v1/sign-in-scans/${scanId}`, { 'x-scan-secret': secret })).body.state;
const claim = (browser: Browser, { scanId, secret }: Ticket): Promise<Reply<SessionReply>> =>
  browser.post<SessionReply>(`/v1/sign-in-scans/${scanId}/session`, { secret });

describe('signing the website in by scanning', () => {
  it('takes a code, a look, an approval and a claim', async () => {
    const { browser, ticket, token } = await shown();
    expect(ticket.qrText).toBe(`${world.config.publicOrigin}/scan/${token}`);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(ticket.checkDigits).toMatch(/^\d\d$/);
    expect(ticket.qrText).not.toContain(ticket.secret);
    expect(await stateOf(browser, ticket)).toBe('waiting');
    const seen = await look(phone, token);
    expect(seen).toMatchObject({
      status: 200,
      body: { scanId: ticket.scanId, device: '电脑上的 Chrome' },
    });
    expect(seen.body.choices).toHaveLength(3);
    expect(seen.body.choices).toContain(ticket.checkDigits);
    expect(await stateOf(browser, ticket)).toBe('seen');
    expect((await approve(phone, ticket, token)).status).toBe(204);
    expect(await stateOf(browser, ticket)).toBe('approved');
    const session = await claim(browser, ticket);
    expect(session).toMatchObject({ status: 201, body: { account: { accountId: phone.accountId }, tokens: null } });
    expect((await browser.get<Me>('/v1/me')).body.accountId).toBe(phone.accountId);
    expect(await stateOf(browser, ticket)).toBe('expired');
  });

  it('gives one session only, however often and however fast it is claimed', async () => {
    const { browser, ticket, token } = await shown();
    await look(phone, token);
    await approve(phone, ticket, token);
    const replies = await Promise.all(Array.from({ length: 10 }, () => claim(browser, ticket)));
    const outcomes = replies.map(refusal).sort();
    expect(outcomes).toEqual(['201 no code', ...Array.from({ length: 9 }, () => '410 SCAN_EXPIRED')]);
    expect(refusal(await claim(browser, ticket))).toBe('410 SCAN_EXPIRED');
    expect(refusal(await look(phone, token))).toBe('410 SCAN_EXPIRED');
    expect(refusal(await approve(phone, ticket, token))).toBe('410 SCAN_EXPIRED');
  });

  it('gives none before the phone has approved (ASVS 2.3.1)', async () => {
    const { browser, ticket, token } = await shown();
    expect(refusal(await claim(browser, ticket))).toBe('409 SCAN_NOT_APPROVED');
    await look(phone, token);
    expect(refusal(await claim(browser, ticket))).toBe('409 SCAN_NOT_APPROVED');
  });

  it('gives none after the phone has denied, and the phone cannot change its mind', async () => {
    const { browser, ticket, token } = await shown();
    await look(phone, token);
    expect((await deny(phone, ticket, token)).status).toBe(204);
    expect(await stateOf(browser, ticket)).toBe('denied');
    expect(refusal(await approve(phone, ticket, token))).toBe('410 SCAN_EXPIRED');
    expect(refusal(await claim(browser, ticket))).toBe('410 SCAN_EXPIRED');
  });

  it('ends after two minutes, in every state', async () => {
    const [unseen, approved] = [await shown(), await shown()];
    await look(phone, approved.token);
    await approve(phone, approved.ticket, approved.token);
    world.clock.advance(2 * 60_000);
    expect(await stateOf(unseen.browser, unseen.ticket)).toBe('expired');
    expect(refusal(await look(phone, unseen.token))).toBe('410 SCAN_EXPIRED');
    expect(await stateOf(approved.browser, approved.ticket)).toBe('expired');
    expect(refusal(await claim(approved.browser, approved.ticket))).toBe('410 SCAN_EXPIRED');
  });
});

describe('a code on a screen', () => {
  it('is worth nothing without the secret of the browser that shows it', async () => {
    const { browser, ticket, token } = await shown();
    const other = await shown();
    await look(phone, token);
    await approve(phone, ticket, token);
    for (const secret of [other.ticket.secret, token]) {
      expect(refusal(await claim(browser, { ...ticket, secret }))).toBe('404 SCAN_NOT_FOUND');
      const asked = await browser.get(`/v1/sign-in-scans/${ticket.scanId}`, { 'x-scan-secret': secret });
      expect(refusal(asked)).toBe('404 SCAN_NOT_FOUND');
    }
    expect(refusal(await browser.get(`/v1/sign-in-scans/${ticket.scanId}`))).toBe('404 SCAN_NOT_FOUND');
    expect((await claim(browser, ticket)).status).toBe(201);
  });

  it('cannot be approved by its number alone, nor by another code’s token', async () => {
    const { ticket, token } = await shown();
    const other = await shown();
    await look(phone, token);
    expect(refusal(await approve(phone, ticket, other.token))).toBe('404 SCAN_NOT_FOUND');
    expect(refusal(await approve(phone, ticket, ticket.secret))).toBe('404 SCAN_NOT_FOUND');
    expect(refusal(await look(phone, 'x'.repeat(43)))).toBe('404 SCAN_NOT_FOUND');
  });

  it('cannot be approved without having been looked at (ASVS 2.3.1)', async () => {
    const { ticket, token } = await shown();
    expect(refusal(await approve(phone, ticket, token))).toBe('410 SCAN_EXPIRED');
  });

  // Mutation: `approve` without comparing the number, or with a second try after a wrong one.
  it('relayed to somebody who cannot see the screen is not approved: a wrong number ends it', async () => {
    const { browser, ticket, token } = await shown();
    const { body } = await look(phone, token);
    expect(JSON.stringify(body)).not.toContain('checkDigits');
    const wrong = body.choices.find((choice) => choice !== ticket.checkDigits)!;
    expect(refusal(await approve(phone, { ...ticket, checkDigits: wrong }, token))).toBe('409 SCAN_NUMBER_WRONG');
    expect(await stateOf(browser, ticket)).toBe('denied');
    expect(refusal(await approve(phone, ticket, token))).toBe('410 SCAN_EXPIRED');
    expect(refusal(await claim(browser, ticket))).toBe('410 SCAN_EXPIRED');
    const without = await shown();
    await look(phone, without.token);
    const { scanId } = without.ticket;
    expect((await world.as(phone).post(`/v1/sign-in-scans/${scanId}/approve`, { token: without.token })).status).toBe(
      400,
    );
  });

  // Mutation: claiming does not move the scan on, or the secret is not asked for.
  it('replayed is worth nothing: not the approval, not the claim, not from another browser', async () => {
    const { browser, ticket, token } = await shown();
    await look(phone, token);
    expect((await approve(phone, ticket, token)).status).toBe(204);
    const elsewhere = new Browser(world);
    expect(refusal(await claim(elsewhere, { ...ticket, secret: 'x'.repeat(43) }))).toBe('404 SCAN_NOT_FOUND');
    expect((await claim(browser, ticket)).status).toBe(201);
    expect(refusal(await claim(elsewhere, ticket))).toBe('410 SCAN_EXPIRED');
    expect(refusal(await approve(phone, ticket, token))).toBe('410 SCAN_EXPIRED');
    expect(refusal(await look(phone, token))).toBe('410 SCAN_EXPIRED');
  });

  it('belongs to the first phone that looks at it', async () => {
    const { ticket, token } = await shown();
    const stranger = await world.signIn('旁边的人');
    await look(phone, token);
    expect(refusal(await look(stranger, token))).toBe('409 SCAN_TAKEN');
    expect(refusal(await approve(stranger, ticket, token))).toBe('409 SCAN_TAKEN');
    expect(refusal(await deny(stranger, ticket, token))).toBe('409 SCAN_TAKEN');
    expect((await approve(phone, ticket, token)).status).toBe(204);
  });

  it('is approved in the mini-program only, not by a website, and by nobody who is not signed in', async () => {
    const website = await signInByScan(world, phone);
    const { ticket, token } = await shown();
    expect(refusal(await website.post('/v1/sign-in-scans/look', { token }))).toBe('403 SCAN_NEEDS_WEAPP');
    const answer = { token, checkDigits: ticket.checkDigits };
    expect(refusal(await website.post(`/v1/sign-in-scans/${ticket.scanId}/approve`, answer))).toBe(
      '403 SCAN_NEEDS_WEAPP',
    );
    expect(refusal(await world.api.post('/v1/sign-in-scans/look', { token }))).toBe('401 SESSION_REQUIRED');
  });

  it('is stored without its token and its secret', async () => {
    const { ticket, token } = await shown();
    const dump = JSON.stringify(await world.dataSource.query('SELECT * FROM sign_in_scans'));
    expect(dump).toContain(ticket.scanId);
    expect([token, ticket.secret].filter((secret) => dump.includes(secret))).toEqual([]);
  });
});
