import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memoryStorage, resultOf } from '../../../../test/fixtures/assessments';
import { ApiError } from '@/shared/request';
import { isRefusal } from '@/shared/request/refusal';
import type { OutboxEntry } from './answering.types';
import { NOTHING } from './answering.types';
import { answered } from './draft';
import { createFlush, handedIn, refused, reopened, sentAgain } from './outbox';
import { createVault, type Vault } from './vault';

const SEED = 20261124;
const AT = '2026-11-24T12:00:00.000Z';
const start = (attemptId: string) => ({ assessmentId: 'mood', instrumentVersion: '1', attemptId });
const FULL = { q1: 1, q2: 2 };

type Fault = 'none' | 'drop' | 'lose-reply' | 'duplicate' | 'broken' | 'portal' | 'busy' | 'expired';

/** Stores a submission once per id, as the server does, behind a network with faults. */
function server() {
  const stored = new Map<string, string>();
  const state = { fault: 'none' as Fault, conflicts: 0, requests: 0 };
  function receive({ submissionId, answers }: OutboxEntry): void {
    const content = JSON.stringify(answers);
    const known = stored.get(submissionId);
    if (known !== undefined && known !== content) {
      state.conflicts += 1;
      throw new ApiError('SUBMISSION_CONFLICT', '对不上', 409);
    }
    stored.set(submissionId, content);
  }
  const send = async (entry: OutboxEntry) => {
    state.requests += 1;
    await Promise.resolve();
    if (state.fault === 'drop') throw new ApiError('OFFLINE', '');
    if (state.fault === 'broken') throw new ApiError('INTERNAL', '', 500);
    if (state.fault === 'busy') throw new ApiError('BUSY', '', 429);
    if (state.fault === 'expired') throw new ApiError('SESSION_REQUIRED', '', 401);
    if (state.fault === 'portal') return '<html>' as unknown as ReturnType<typeof resultOf>;
    receive(entry);
    if (state.fault === 'duplicate') receive(entry);
    if (state.fault === 'lose-reply') throw new ApiError('TIMEOUT', '');
    return resultOf(entry.submissionId);
  };
  return { stored, state, send };
}

/** A process on a device: killing it leaves nothing but the storage. */
function boot(storage: ReturnType<typeof memoryStorage>, send: ReturnType<typeof server>['send']) {
  const process = { alive: true };
  const guarded = {
    ...storage,
    set: async (key: string, value: string) =>
      process.alive ? storage.set(key, value) : new Promise<boolean>(() => undefined),
  };
  const arrived: string[] = [];
  const vault = createVault({
    storage: guarded,
    key: 'k',
    exclusively: (_n, work) => work(),
    changed: () => undefined,
  });
  const flush = createFlush({ vault, send, arrived: ({ submissionId }) => arrived.push(submissionId) });
  return { vault, flush, arrived, kill: () => (process.alive = false) };
}

async function answerAll(vault: Vault, attemptId: string): Promise<void> {
  for (const [itemId, value] of Object.entries(FULL)) await vault.update(answered(start(attemptId), itemId, value, 5));
}

describe('handing in', () => {
  it('turns the draft into one entry with the attempt’s id, however often it is asked for', async () => {
    const { vault } = boot(memoryStorage(), server().send);
    await answerAll(vault, 'id-1');
    await Promise.all([1, 2, 3].map(() => vault.update(handedIn('mood', FULL, AT))));
    expect(vault.view()).toEqual({
      consent: null,
      drafts: {},
      outbox: [
        {
          submissionId: 'id-1',
          assessmentId: 'mood',
          instrumentVersion: '1',
          answers: FULL,
          takenAt: AT,
          durationSeconds: 10,
          refusal: null,
        },
      ],
    });
  });

  it('hands in nothing when there is no draft', () => {
    expect(handedIn('mood', FULL, AT)(NOTHING)).toBe(NOTHING);
  });
});

describe('the queue', () => {
  it('tells of the result and forgets the form once it arrived', async () => {
    const { send, stored } = server();
    const { vault, flush, arrived } = boot(memoryStorage(), send);
    await answerAll(vault, 'id-1');
    await vault.update(handedIn('mood', FULL, AT));
    await Promise.all([flush(), flush()]);
    expect(arrived).toEqual(['id-1']);
    expect(vault.view().outbox).toEqual([]);
    expect(stored.size).toBe(1);
  });

  it.each<Fault>(['drop', 'lose-reply', 'broken', 'portal', 'busy', 'expired'])(
    'keeps a form whose fate is open, and delivers it once afterwards: %s',
    async (fault) => {
      const { send, stored, state } = server();
      const { vault, flush, arrived } = boot(memoryStorage(), send);
      await answerAll(vault, 'id-1');
      await vault.update(handedIn('mood', FULL, AT));
      state.fault = fault;
      await flush();
      expect(vault.view().outbox).toHaveLength(1);
      expect(arrived).toEqual([]);
      state.fault = 'none';
      await flush();
      expect(arrived).toEqual(['id-1']);
      expect([...stored.keys()]).toEqual(['id-1']);
    },
  );

  it('keeps a refused form with the server’s sentence, and sends it again only when told', async () => {
    const requests: string[] = [];
    const refusing = async ({ submissionId }: OutboxEntry) => {
      requests.push(submissionId);
      throw new ApiError('CONSENT_REQUIRED', '这一步需要您先单独同意', 403);
    };
    const { vault, flush } = boot(memoryStorage(), refusing);
    await answerAll(vault, 'id-1');
    await vault.update(handedIn('mood', FULL, AT));
    await flush();
    await flush();
    expect(requests).toHaveLength(1);
    expect(vault.view().outbox[0]).toMatchObject({
      answers: FULL,
      refusal: { code: 'CONSENT_REQUIRED', message: '这一步需要您先单独同意' },
    });
    await vault.update(sentAgain('id-1'));
    await flush();
    expect(requests).toEqual(['id-1', 'id-1']);
  });

  it('is not stopped by a refused form', async () => {
    const { send, stored } = server();
    const { vault, flush } = boot(memoryStorage(), send);
    await answerAll(vault, 'id-1');
    await vault.update(handedIn('mood', FULL, AT));
    await vault.update(refused('id-1', { code: 'X', message: '不行' }));
    await vault.update(answered({ ...start('id-2'), assessmentId: 'worry' }, 'q1', 1, 0));
    await vault.update(handedIn('worry', { q1: 1 }, AT));
    await flush();
    expect([...stored.keys()]).toEqual(['id-2']);
    expect(vault.view().outbox.map(({ submissionId }) => submissionId)).toEqual(['id-1']);
  });

  it('gives a refused form back to its questions under a new id, and one whose fate is open not at all', async () => {
    const { vault } = boot(memoryStorage(), server().send);
    await answerAll(vault, 'id-1');
    await vault.update(handedIn('mood', FULL, AT));
    const open = vault.view();
    expect(reopened('id-1', 'id-2')(open)).toBe(open);
    await vault.update(refused('id-1', { code: 'ANSWER_MISSING', message: '第3题还没选' }));
    const back = reopened('id-1', 'id-2')(vault.view());
    expect(back.outbox).toEqual([]);
    expect(back.drafts.mood).toMatchObject({ attemptId: 'id-2', answers: FULL, touched: ['q1', 'q2'], revision: 0 });
  });
});

describe('a definite refusal', () => {
  it.each([
    [400, 'ANSWER_MISSING', true],
    [403, 'CONSENT_REQUIRED', true],
    [404, 'ASSESSMENT_NOT_FOUND', true],
    [409, 'SUBMISSION_CONFLICT', true],
    [401, 'SESSION_EXPIRED', false],
    [426, 'CLIENT_TOO_OLD', false],
    [429, 'TOO_MANY', false],
    [500, 'INTERNAL', false],
    [404, 'BAD_REPLY', false],
    [0, 'OFFLINE', false],
  ])('%i %s: %s', (status, code, refusal) => {
    expect(isRefusal(new ApiError(code, '', status))).toBe(refusal);
  });
});

describe('one attempt', () => {
  type Step = { readonly do: 'tap' | 'flush' | 'kill' | 'kill-while-sending'; readonly fault: Fault };
  const step: fc.Arbitrary<Step> = fc.record({
    do: fc.constantFrom('tap', 'flush', 'kill', 'kill-while-sending'),
    fault: fc.constantFrom('none', 'drop', 'lose-reply', 'duplicate', 'broken', 'portal', 'busy', 'expired'),
  });

  it('is stored exactly once, with its answers, through any faults, double taps and kills', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { send, stored, state } = server();
        const storage = memoryStorage();
        let running = boot(storage, send);
        const restart = async () => {
          running.kill();
          running = boot(storage, send);
          await running.vault.load();
        };
        await answerAll(running.vault, 'id-1');
        await running.vault.update(handedIn('mood', FULL, AT));
        for (const { do: what, fault } of steps) {
          state.fault = fault;
          if (what === 'tap') await Promise.all([running.vault.update(handedIn('mood', FULL, AT)), running.flush()]);
          if (what === 'flush') await Promise.all([running.flush(), running.flush()]);
          if (what === 'kill') await restart();
          if (what === 'kill-while-sending') {
            const sending = running.flush();
            running.kill();
            await Promise.race([sending, Promise.resolve()]);
            await restart();
          }
          const waits = running.vault.view().outbox.length;
          expect(waits + stored.size).toBeGreaterThanOrEqual(1);
        }
        state.fault = 'none';
        await running.flush();
        expect([...stored]).toEqual([['id-1', JSON.stringify(FULL)]]);
        expect(running.vault.view()).toEqual(NOTHING);
        expect(state.conflicts).toBe(0);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('would be noticed stored twice: an id made anew for every try is', async () => {
    const { send, stored, state } = server();
    state.fault = 'lose-reply';
    const entry: OutboxEntry = {
      ...{ submissionId: 'x', assessmentId: 'mood', instrumentVersion: '1', answers: FULL, takenAt: AT },
      ...{ durationSeconds: 1, refusal: null },
    };
    for (const submissionId of ['try-1', 'try-2']) await expect(send({ ...entry, submissionId })).rejects.toThrow();
    expect(stored.size).toBe(2);
  });
});
