import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyRow, form, giveConsent, PHQ9_MILD, startCounty, subjectOf, submit } from '../assessments/support.js';
import type { ApiClient } from '../support/api-client.js';
import type { World } from '../support/world.js';
import { deleteAll, overviewOf, type SignedReceipt, somebodyWithEverything } from './support.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const MINUTE = 60_000;

describe('what there is of a person', () => {
  let world: World;
  let folder: string;

  beforeAll(async () => {
    world = await startCounty();
    folder = mkdtempSync(path.join(tmpdir(), 'anxin-receipts-'));
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  it('is told by kind, with how much of it there is', async () => {
    const { api } = await somebodyWithEverything(world, '李梅');
    expect(await overviewOf(api)).toEqual({
      ...{ assessments: 3, consents: 1, events: 0, learning: 0, messages: 1, organizations: 1 },
      ...{ plans: 0, sessions: 2, access: 1, account: 3 },
    });
    const { headers } = await api.get('/v1/me/data');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is handed out as a page to print, in Chinese, with nothing that runs or is fetched (ASVS 3.2.1)', async () => {
    const { api } = await somebodyWithEverything(world, '王强');
    await world.dataSource.query('UPDATE units SET name = ?', ['<script>alert(1)</script>厂']);
    const { status, body, headers } = await api.get<string>('/v1/me/data.html');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%E6%88%91/);
    expect(headers.get('cache-control')).toBe('no-store');
    for (const words of ['我的数据', '自测结果', '做事', '几天', '同意记录', '所在单位', '茶会', '专家'])
      expect(body).toContain(words);
    // Mutation: a cell that is not escaped
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;厂');
    expect(body).not.toMatch(/src=|href=|url\(/);
  });

  it('is handed out as JSON, with the answers as they were given', async () => {
    const { api, session } = await somebodyWithEverything(world, '赵敏');
    const { body, headers } = await api.get<{
      format: string;
      categories: { group: string; tables: { title: string; rows: Record<string, unknown>[] }[] }[];
    }>('/v1/me/data.json');
    expect(body.format).toBe('anxin.my-data');
    expect(headers.get('content-disposition')).toContain('.json');
    const tables = (group: string) => body.categories.find((category) => category.group === group)?.tables ?? [];
    const [results, answers, drafts] = tables('assessments');
    expect(results?.rows).toHaveLength(2);
    expect(results?.rows[0]).toMatchObject({ total: 7, band: expect.any(String) as unknown });
    expect(answers?.rows).toHaveLength(18);
    expect(drafts?.rows).toHaveLength(1);
    expect(tables('account')[0]?.rows).toEqual([expect.objectContaining({ accountId: session.accountId })]);
    expect(tables('account')[0]?.rows[0]?.wechatOpenid).toMatch(/^[\w-]{20,}$/);
    expect(JSON.stringify(body)).not.toContain(subjectOf(world, session));
  });

  it('is not handed out to a session that began long ago, however often it was renewed (ASVS 7.5.3)', async () => {
    const { api, session } = await somebodyWithEverything(world, '老会话');
    world.clock.advance(16 * MINUTE);
    const renewed = await world.api.post<{ tokens: { accessToken: string } }>('/v1/sessions/refresh', {
      refreshToken: session.refreshToken,
    });
    const later = world.as({ ...session, accessToken: renewed.body.tokens.accessToken });
    // Mutation: `isFresh` asks `rotatedAt`, which a stolen token moves
    for (const refused of [
      await later.get('/v1/me/data.html'),
      await later.get('/v1/me/data.json'),
      await deleteAll(later),
    ]) {
      expect(refused).toMatchObject({ status: 403, body: { code: 'SESSION_NOT_FRESH' } });
    }
    expect((await later.get('/v1/me/data')).status).toBe(200);
    expect((await api.get('/v1/me/data')).status).toBe(401);
    expect((await world.as(await world.signIn('老会话')).get('/v1/me/data.json')).status).toBe(200);
  });

  it('is written down when it is taken away, without a word of it (ASVS 16.2.5)', async () => {
    const { api, session } = await somebodyWithEverything(world, '记一笔');
    await api.get('/v1/me/data.json');
    const rows = await world.dataSource.query<Record<string, unknown>[]>(
      `SELECT act, thing_kind, owner_id FROM audit_entries WHERE actor_id = ? AND act = 'data.exported'`,
      [session.accountId],
    );
    expect(rows).toEqual([{ act: 'data.exported', thing_kind: 'account', owner_id: null }]);
  });

  it('stops being processed when its consent is withdrawn, and nothing else stops', async () => {
    const { api } = await somebodyWithEverything(world, '撤回');
    expect((await api.delete('/v1/consents/self-assessment')).status).toBe(204);
    // Mutation: the listener of assessments is not registered
    expect(await overviewOf(api)).toMatchObject({ assessments: 0, consents: 1, messages: 1, organizations: 1 });
    expect(await submit(api, 'phq9', form(PHQ9_MILD))).toMatchObject({
      ...{ status: 403, body: { code: 'CONSENT_REQUIRED' } },
    });
    for (const other of ['/v1/messages', '/v1/my/sign-ups?when=coming', '/v1/assessments', '/v1/me']) {
      expect([other, (await api.get(other)).status]).toEqual([other, 200]);
    }
  });

  describe('and is deleted', () => {
    let gone: { session: { accountId: string }; api: ApiClient };
    let reply: Awaited<ReturnType<typeof deleteAll>>;
    let subjectId: string;
    const receiptId = randomUUID();

    beforeAll(async () => {
      gone = await somebodyWithEverything(world, '要走的人');
      subjectId = subjectOf(world, gone.session as never);
      await gone.api.get('/v1/me/data.json');
    });

    it('only when the person says that they know what goes', async () => {
      for (const body of [{ receiptId }, { receiptId, understood: false }, { understood: true }]) {
        expect((await gone.api.post('/v1/me/deletion', body)).status).toBe(400);
      }
      expect(await overviewOf(gone.api)).toMatchObject({ assessments: 3, account: 3 });
    });

    it('for a receipt that says what went and what stays', async () => {
      reply = await deleteAll(gone.api, receiptId);
      expect(reply.status).toBe(200);
      const { receipt } = reply.body;
      expect(Object.fromEntries(receipt.erased.map(({ group, count }) => [group, count]))).toEqual({
        ...{ consents: 1, assessments: 3, organizations: 1, messages: 1, sessions: 2, account: 3 },
      });
      expect(receipt.kept).toEqual([expect.objectContaining({ group: 'access', count: 1 })]);
      expect(receipt).toMatchObject({ receiptId, keyDestroyed: true, issuer: expect.any(String) as unknown });
    });

    it('from every table: neither name of the person stands anywhere but where an id leads nowhere', async () => {
      const where = (id: string, rows: Awaited<ReturnType<typeof everyRow>>): string[] => [
        ...new Set(rows.filter(({ row }) => JSON.stringify(row).includes(id)).map(({ table }) => table)),
      ];
      const rows = await everyRow(world);
      // Mutation: any port that forgets one of its tables
      expect(where(gone.session.accountId, rows).sort()).toEqual(['audit_entries', 'outbox_events']);
      expect(where(subjectId, rows)).toEqual(['audit_entries']);
      const text = JSON.stringify(reply.body);
      expect([text.includes(gone.session.accountId), text.includes(subjectId)]).toEqual([false, false]);
    });

    it('with every session, and the same person of WeChat begins anew (ASVS 7.4.2)', async () => {
      expect((await gone.api.get('/v1/me')).status).toBe(401);
      const again = await world.signIn('要走的人');
      expect(again.accountId).not.toBe(gone.session.accountId);
      const api = world.as(again);
      await giveConsent(api);
      expect(await overviewOf(api)).toMatchObject({ assessments: 0, messages: 0, organizations: 0, access: 0 });
    });

    it('and whoever lost the reply asks for the receipt by its number, signed out', async () => {
      expect((await world.api.get(`/v1/deletion-receipts/${receiptId}`)).body).toEqual(reply.body);
      expect(await world.api.get(`/v1/deletion-receipts/${randomUUID()}`)).toMatchObject({
        ...{ status: 404, body: { code: 'RECEIPT_NOT_FOUND' } },
      });
    });

    it('once, however many ask at the same time', async () => {
      const twice = await somebodyWithEverything(world, '两次');
      const replies = await Promise.all([deleteAll(twice.api), deleteAll(twice.api)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 401]);
    });

    describe('whose receipt the command', () => {
      let key: string;
      const verify = (file: string, ...more: string[]) => {
        const argv = ['scripts/receipt-verify.mjs', file, '--key', key, ...more];
        const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8' });
        return { status, stdout, stderr };
      };
      const saved = (name: string, content: unknown): string => {
        const file = path.join(folder, name);
        writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
        return file;
      };

      beforeAll(async () => {
        key = saved('key.json', (await world.api.get('/v1/receipt-key')).body);
      });

      it('calls good, however it was laid out, and finds in the file of tombstones', () => {
        const { status, stdout, stderr } = verify(
          saved('receipt.json', reply.body),
          '--tombstones',
          world.config.tombstoneFile,
        );
        expect(stderr).toBe('');
        expect(status).toBe(0);
        expect(stdout).toContain('回执没有被改动过');
        expect(stdout).toContain('已删除：自测 3 条');
        expect(stdout).toContain('删除记号文件里有这次删除');
        const lines = readFileSync(world.config.tombstoneFile, 'utf8').trim().split('\n');
        const prints = lines.map((line) => createHash('sha256').update(line.slice(11)).digest('hex'));
        expect(prints).toContain(reply.body.receipt.tombstone);
      });

      it('calls bad when anything in it was changed, or another county signed it', () => {
        const { receipt, keyId, signature } = reply.body;
        const change = (part: Partial<SignedReceipt['receipt']>) => ({
          receipt: { ...receipt, ...part },
          keyId,
          signature,
        });
        // Mutation: `verifiedReceipt` leaves out the signature
        const forged = [
          change({ keyDestroyed: false }),
          change({ erased: [] }),
          change({ kept: [] }),
          change({ issuedAt: new Date(0).toISOString() }),
          { ...reply.body, signature: signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) },
          { ...reply.body, keyId: '0'.repeat(16) },
          'no receipt',
        ];
        for (const [index, content] of forged.entries()) {
          const { status, stdout, stderr } = verify(saved(`forged-${index}.json`, content));
          expect([index, status, stdout]).toEqual([index, 1, '']);
          expect(stderr.trim().split('\n')).toHaveLength(1);
        }
      });

      it('says what it needs', () => {
        expect(verify(path.join(folder, 'not-there.json'))).toMatchObject({ status: 1, stdout: '' });
        const { status, stderr } = spawnSync(process.execPath, ['scripts/receipt-verify.mjs'], {
          cwd: ROOT,
          encoding: 'utf8',
        });
        expect([status, stderr]).toEqual([1, expect.stringContaining('npm run receipt:verify')]);
      });
    });
  });
});
