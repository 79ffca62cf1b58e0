import { randomUUID } from 'node:crypto';
import { COUNTY_ID } from '../../../src/modules/organizations/index.js';
import { form, PHQ9_MILD } from '../../assessments/support.js';
import { EVERYONE, HELPERS, NEAR_UNIT, OVERSEERS, SIGNED_IN, type Player } from './cast.js';
import { ownerless, owned, type Row, type Scene, type Sent } from './row.js';
import { H5, PASSWORD } from './stage.js';

const web = ({ stage }: Scene): Record<string, string> => ({ ...H5, origin: stage.world.config.publicOrigin });

/** What ends the session that asks, signing in anew included, is asked with another one of the same person. */
async function fromOtherPhone({ stage, me }: Scene): Promise<Record<string, string>> {
  const phone = await stage.otherPhone(me);
  return phone ? { authorization: `Bearer ${phone.session.accessToken}` } : {};
}

interface Ticket {
  scanId: string;
  secret: string;
  qrText: string;
  checkDigits: string;
}

/** A code on a website's screen, looked at by whom the row is about. */
async function scanLookedAtBy(scene: Scene, phone: Player): Promise<Omit<Ticket, 'qrText'> & { token: string }> {
  const { body } = await scene.stage.world.api.with(web(scene)).post<Ticket>('/v1/sign-in-scans');
  const token = body.qrText.slice(body.qrText.lastIndexOf('/') + 1);
  if (phone.session) await phone.api.post('/v1/sign-in-scans/look', { token });
  return { ...body, token };
}

async function deny(scene: Scene): Promise<Sent> {
  const { scanId, token } = await scanLookedAtBy(scene, scene.owner === 'own' ? scene.me : scene.stage.stranger);
  return { params: { scanId }, body: { token } };
}

async function approve(scene: Scene): Promise<Sent> {
  const scan = await scanLookedAtBy(scene, scene.owner === 'own' ? scene.me : scene.stage.stranger);
  return { params: { scanId: scan.scanId }, body: { token: scan.token, checkDigits: scan.checkDigits } };
}

async function claim(scene: Scene): Promise<Sent> {
  const { stranger } = scene.stage;
  const { scanId, token, secret, checkDigits } = await scanLookedAtBy(scene, stranger);
  await stranger.api.post(`/v1/sign-in-scans/${scanId}/approve`, { token, checkDigits });
  const body = { secret: scene.owner === 'own' ? secret : 'x'.repeat(43) };
  return { params: { scanId }, body, headers: { ...web(scene), ...(await fromOtherPhone(scene)) } };
}

async function sessionIdOf(phone: Pick<Player, 'api'> | null): Promise<string> {
  if (!phone) return randomUUID();
  const { body } = await phone.api.get<{ items: { sessionId: string; current: boolean }[] }>('/v1/sessions');
  return body.items.find(({ current }) => current)?.sessionId ?? '';
}

const oneWithin = (id: (me: Player) => string, name: string): Row['send'] => {
  return ({ me, stage, owner }) => ({ params: { [name]: id(owner === 'own' ? me : stage.stranger) } });
};

const wishOf = ({ stage }: Scene, submissionId: string, receiver: Player): object => ({
  ...{ submissionId, receiverId: receiver.session?.accountId, purpose: 'advice', withAnswers: false },
  untilOn: stage.world.clock.today(),
});

/** Somebody reads the text, agrees, and shows their own result. */
async function shareBy(scene: Scene, from: Player, to: Player): Promise<string> {
  const wish = wishOf(scene, from.own.submissionId, to);
  const { body } = await from.api.post<{ version?: string }>('/v1/share-texts', wish);
  const shareId = randomUUID();
  await from.api.put(`/v1/shares/${shareId}`, { ...wish, name: '老周', consentVersion: body.version ?? 'none' });
  return shareId;
}

const submissionOf = ({ me, stage, owner }: Scene): string => (owner === 'own' ? me : stage.stranger).own.submissionId;

/** Raw answers, results, shares, drafts, consents, messages and sessions are their owner's, whoever asks. */
const OWN_ONLY = { own: { ok: SIGNED_IN }, other: { '404': SIGNED_IN } };

/** One of the cast signs in by name. */
const WITH_PASSWORD = { ok: ['union-admin' as const], '404': SIGNED_IN.filter((member) => member !== 'union-admin') };

/** A code belongs to the first phone that looked at it. */
const OWN_SCAN = { own: { ok: SIGNED_IN }, other: { '409 SCAN_TAKEN': SIGNED_IN } };

export const PEOPLE_ROWS: readonly Row[] = [
  ownerless('GET /livez', { ok: EVERYONE }),
  ownerless('GET /readyz', { ok: EVERYONE }),
  ownerless('GET /metrics', { ok: EVERYONE }),
  ownerless('GET /v1/county', { ok: EVERYONE }),
  ownerless('GET /v1/me', { ok: SIGNED_IN }),
  // who looked at what is one's own; nobody can ask for anybody else's, and no role sees the log itself here
  ownerless('GET /v1/me/access-log', { ok: SIGNED_IN }),

  // what there is of oneself; nobody can ask for anybody else's, whatever role they hold
  ownerless('GET /v1/me/data', { ok: SIGNED_IN }),
  ownerless('GET /v1/me/data.html', { ok: SIGNED_IN }),
  ownerless('GET /v1/me/data.json', { ok: SIGNED_IN }),
  // a receipt leads to nobody: whoever was told its number may have it, also signed out for good
  ownerless('GET /v1/deletion-receipts/:receiptId', { ok: EVERYONE }, async ({ stage }) => ({
    params: { receiptId: await stage.receiptOfSomebodyGone() },
  })),
  ownerless('GET /v1/receipt-key', { ok: EVERYONE }),

  // signing in: nobody needs to be anybody
  ownerless('POST /v1/sessions/wechat', { ok: EVERYONE }, async (scene) => ({
    body: { code: scene.stage.world.wechat.mintLoginCode(`new ${randomUUID()}`) },
    headers: await fromOtherPhone(scene),
  })),
  ownerless('POST /v1/sessions/demo', { '404': EVERYONE }, (scene) => ({
    ...{ body: { door: 'worker' }, headers: web(scene) }, // this county has no doors
  })),
  ownerless('POST /v1/sessions/staff', { '401 STAFF_SIGN_IN_FAILED': EVERYONE }, (scene) => ({
    ...{ body: { accountName: `nobody-${randomUUID()}`, password: 'not the password' }, headers: web(scene) },
  })),
  ownerless('POST /v1/sessions/staff/second-factor', { '410 STAFF_CHALLENGE_EXPIRED': EVERYONE }, (scene) => ({
    ...{ body: { challengeId: randomUUID(), code: '123456' }, headers: web(scene) },
  })),
  ownerless('POST /v1/sessions/staff/recovery', { '410 STAFF_CHALLENGE_EXPIRED': EVERYONE }, (scene) => ({
    ...{ body: { challengeId: randomUUID(), recoveryCode: 'ABCDE-23456' }, headers: web(scene) },
  })),
  // one of the cast has a password, and nobody can ask about anybody else's
  ownerless('GET /v1/me/staff-credentials', WITH_PASSWORD),
  ownerless('POST /v1/me/staff-credentials/recovery-codes', WITH_PASSWORD, () => ({
    body: { password: PASSWORD },
  })),
  ownerless('POST /v1/sessions/refresh', { ok: EVERYONE }, async ({ stage }) => ({
    body: { refreshToken: (await stage.signInSomebody()).refreshToken },
  })),
  ownerless('GET /v1/sessions', { ok: SIGNED_IN }),
  owned('DELETE /v1/sessions/:sessionId', OWN_ONLY, async ({ stage, me, owner }) => ({
    params: { sessionId: await sessionIdOf(owner === 'own' ? await stage.otherPhone(me) : stage.stranger) },
  })),

  ownerless('POST /v1/sign-in-scans', { ok: EVERYONE }, (scene) => ({ body: {}, headers: web(scene) })),
  owned('GET /v1/sign-in-scans/:scanId', { own: { ok: EVERYONE }, other: { '404': EVERYONE } }, async (scene) => {
    const { scanId, secret } = await scanLookedAtBy(scene, scene.stage.stranger);
    const mine = scene.owner === 'own' ? secret : 'x'.repeat(43);
    return { params: { scanId }, headers: { ...web(scene), 'x-scan-secret': mine } };
  }),
  ownerless('POST /v1/sign-in-scans/look', { ok: SIGNED_IN }, async (scene) => ({
    body: { token: (await scanLookedAtBy(scene, { ...scene.me, session: null })).token },
  })),
  owned('POST /v1/sign-in-scans/:scanId/approve', OWN_SCAN, approve),
  owned('POST /v1/sign-in-scans/:scanId/deny', OWN_SCAN, deny),
  owned('POST /v1/sign-in-scans/:scanId/session', { own: { ok: EVERYONE }, other: { '404': EVERYONE } }, claim),

  // only the county union's administrators hand out roles; everybody may accept one
  ownerless('POST /v1/invitations', { ok: ['union-admin'] }, () => ({
    body: { role: 'expert', scopeType: 'county', scopeId: COUNTY_ID },
  })),
  ownerless('GET /v1/invitations', { ok: ['union-admin'] }),
  owned(
    'DELETE /v1/invitations/:invitationId',
    { own: { ok: ['union-admin'] }, other: { '404': ['union-admin'] } },
    async ({ stage, me, owner }) => {
      if (owner === 'other') return { params: { invitationId: stage.foreignInvitationId } };
      const wanted = { role: 'expert', scopeType: 'county', scopeId: COUNTY_ID };
      const { body } = await me.api.post<{ invitationId?: string }>('/v1/invitations', wanted);
      return { params: { invitationId: body.invitationId ?? randomUUID() } };
    },
  ),
  ownerless('POST /v1/invitations/accept', { '404': SIGNED_IN }, () => ({ body: { code: 'AAAA-BBBB-CCCC' } })),

  // units and who belongs to them
  ownerless('GET /v1/places', { ok: EVERYONE }),
  ownerless('GET /v1/regions', { ok: OVERSEERS }),
  ownerless('GET /v1/units', { ok: OVERSEERS }),
  ownerless('GET /v1/join-codes/:code', { ok: SIGNED_IN }, () => ({ params: { code: NEAR_UNIT.joinCode } })),
  owned(
    'DELETE /v1/memberships/:membershipId',
    OWN_ONLY,
    oneWithin(({ own }) => own.membershipId, 'membershipId'),
  ),
  ownerless('POST /v1/memberships', { ok: SIGNED_IN }, () => ({ body: { joinCode: NEAR_UNIT.joinCode } })),

  // self-tests
  ownerless('GET /v1/assessments', { ok: EVERYONE }),
  ownerless('GET /v1/assessments/:assessmentId', { ok: EVERYONE }, () => ({ params: { assessmentId: 'phq9' } })),
  ownerless('GET /v1/instrument-rights', { ok: ['union-admin'] }),
  ownerless('POST /v1/instrument-rights', { ok: ['union-admin'] }, () => ({
    body: { instrumentId: 'who5', holder: '世界卫生组织', scope: '县内非商业使用', grantedOn: '2026-11-01' },
  })),
  ownerless('GET /v1/consent-texts/:purpose', { ok: EVERYONE }, () => ({ params: { purpose: 'self-assessment' } })),
  ownerless('GET /v1/consents', { ok: SIGNED_IN }),
  ownerless('PUT /v1/consents/:purpose', { ok: SIGNED_IN }, async ({ stage }) => {
    const text = await stage.world.api.get<{ version: string }>('/v1/consent-texts/self-assessment');
    return { params: { purpose: 'self-assessment' }, body: { version: text.body.version } };
  }),
  ownerless('PUT /v1/assessments/:assessmentId/draft', { ok: SIGNED_IN }, () => ({
    params: { assessmentId: 'gad7' },
    body: { instrumentVersion: '1.0.0', answers: { q1: 1 }, revision: 0 },
  })),
  ownerless('GET /v1/assessments/:assessmentId/draft', { ok: SIGNED_IN }, () => ({ params: { assessmentId: 'gad7' } })),
  ownerless('GET /v1/drafts', { ok: SIGNED_IN }),
  ownerless('DELETE /v1/assessments/:assessmentId/draft', { ok: SIGNED_IN }, () => ({
    params: { assessmentId: 'gad7' },
  })),
  ownerless('POST /v1/assessments/:assessmentId/submissions', { ok: SIGNED_IN }, () => ({
    ...{ params: { assessmentId: 'phq9' }, body: form(PHQ9_MILD) },
  })),
  // one result, to one chosen person: nobody shows somebody else's, and only who was chosen opens it
  ownerless('GET /v1/share-receivers', { ok: SIGNED_IN }),
  owned('POST /v1/share-texts', OWN_ONLY, (scene) => ({
    body: wishOf(scene, submissionOf(scene), scene.stage.helper),
  })),
  owned('PUT /v1/shares/:shareId', OWN_ONLY, async (scene) => {
    const wish = wishOf(scene, submissionOf(scene), scene.stage.helper);
    const { body } = await scene.me.api.post<{ version?: string }>('/v1/share-texts', wish);
    const agreed = { ...wish, name: '老周', consentVersion: body.version ?? 'none' };
    return { params: { shareId: randomUUID() }, body: agreed };
  }),
  ownerless('GET /v1/shares', { ok: SIGNED_IN }),
  owned('DELETE /v1/shares/:shareId', OWN_ONLY, async (scene) => {
    const from = scene.owner === 'own' ? scene.me : scene.stage.stranger;
    return { params: { shareId: await shareBy(scene, from, scene.stage.helper) } };
  }),
  ownerless('GET /v1/shared-with-me', { ok: HELPERS }),
  owned('GET /v1/shared-with-me/:shareId', { own: { ok: HELPERS }, other: { '404': HELPERS } }, async (scene) => {
    const { me, owner, stage } = scene;
    const chosen = owner === 'own' && HELPERS.includes(me.member) ? me : stage.helper;
    return { params: { shareId: await shareBy(scene, stage.stranger, chosen) } };
  }),
  ownerless('GET /v1/submissions', { ok: SIGNED_IN }),
  owned(
    'GET /v1/submissions/:submissionId',
    OWN_ONLY,
    oneWithin(({ own }) => own.submissionId, 'submissionId'),
  ),
  owned(
    'DELETE /v1/submissions/:submissionId',
    OWN_ONLY,
    oneWithin(({ own }) => own.submissionId, 'submissionId'),
  ),

  // inboxes
  ownerless('GET /v1/messages', { ok: SIGNED_IN }),
  ownerless('GET /v1/messages/unread-count', { ok: SIGNED_IN }),
  owned(
    'POST /v1/messages/:messageId/read',
    OWN_ONLY,
    oneWithin(({ own }) => own.messageId, 'messageId'),
  ),
  ownerless('POST /v1/messages/read-all', { ok: SIGNED_IN }),
];

/** What ends things; after everything else. */
export const LAST_ROWS: readonly Row[] = [
  ownerless('DELETE /v1/consents/:purpose', { ok: SIGNED_IN }, () => ({ params: { purpose: 'self-assessment' } })),
  ownerless('DELETE /v1/sessions/current', { ok: EVERYONE }, async (scene) => ({
    headers: await fromOtherPhone(scene),
  })),
  // somebody of the same role, so that the cast stays
  ownerless('POST /v1/me/deletion', { ok: SIGNED_IN }, async ({ stage, me }) => {
    const twin = me.session === null ? null : await stage.twinOf(me.member);
    return {
      body: { receiptId: randomUUID(), understood: true },
      ...(twin ? { headers: { authorization: `Bearer ${twin.accessToken}` } } : {}),
    };
  }),
  ownerless('DELETE /v1/sessions', { ok: SIGNED_IN }),
];
