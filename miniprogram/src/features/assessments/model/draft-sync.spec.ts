import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memoryStorage } from '../../../../test/fixtures/assessments';
import { ApiError } from '@/shared/request';
import type { ServerDraft } from '../api/assessments.types';
import { answered } from './draft';
import { createDraftSync, type DraftRemote } from './draft-sync';
import { createVault } from './vault';

const SEED = 20261124;
const START = { assessmentId: 'mood', instrumentVersion: '1', attemptId: 'a' };
const offline = () => new ApiError('OFFLINE', '');

/** The server's rule: a change must name the last revision. */
function server(kept: ServerDraft | null = null) {
  const state = { kept, puts: 0, fail: [] as ('drop' | 'lose-reply')[] };
  const remote: DraftRemote = {
    draft: async () => state.kept,
    putDraft: async (_id, { instrumentVersion, answers, revision }) => {
      state.puts += 1;
      const fault = state.fail.shift();
      if (fault === 'drop') throw offline();
      if ((state.kept?.revision ?? 0) !== revision) throw new ApiError('DRAFT_CHANGED', '', 409);
      state.kept = { instrumentVersion, answers, revision: revision + 1 };
      if (fault === 'lose-reply') throw offline();
      return { revision: revision + 1 };
    },
  };
  return { state, remote };
}

function device(remote: DraftRemote) {
  const vault = createVault({
    storage: memoryStorage(),
    key: 'k',
    exclusively: (_name, work) => work(),
    changed: () => undefined,
  });
  return { vault, sync: createDraftSync(vault, remote) };
}

describe('a draft’s way to the server', () => {
  it('brings every answer there, the latest of each question', async () => {
    const { state, remote } = server();
    const { vault, sync } = device(remote);
    const jobs = [1, 2, 3].map(async (value) => {
      await vault.update(answered(START, 'q1', value, 0));
      await sync.sync('mood');
    });
    await Promise.all(jobs);
    expect(state.kept?.answers).toEqual({ q1: 3 });
    expect(vault.view().drafts.mood?.touched).toEqual([]);
  });

  it('sends nothing when the server has everything', async () => {
    const { state, remote } = server();
    const { vault, sync } = device(remote);
    await vault.update(answered(START, 'q1', 1, 0));
    await sync.sync('mood');
    await sync.sync('mood');
    expect(state.puts).toBe(1);
  });

  it('fetches and joins what another device answered', async () => {
    const { state, remote } = server({ instrumentVersion: '1', answers: { q2: 2 }, revision: 4 });
    const { vault, sync } = device(remote);
    await vault.update(answered(START, 'q1', 1, 0));
    await sync.sync('mood');
    expect(state.kept).toEqual({ instrumentVersion: '1', answers: { q1: 1, q2: 2 }, revision: 5 });
    expect(vault.view().drafts.mood?.answers).toEqual({ q1: 1, q2: 2 });
  });

  it('waits for the next time without a network, and never rejects', async () => {
    const { state, remote } = server();
    const { vault, sync } = device(remote);
    state.fail = ['drop'];
    await vault.update(answered(START, 'q1', 1, 0));
    await sync.sync('mood');
    expect(vault.view().drafts.mood?.touched).toEqual(['q1']);
    await sync.sync('mood');
    expect(state.kept?.answers).toEqual({ q1: 1 });
  });

  it('gives up for now when the draft changes elsewhere again and again', async () => {
    const changing: DraftRemote = {
      draft: async () => ({ instrumentVersion: '1', answers: {}, revision: 1 }),
      putDraft: async () => Promise.reject(new ApiError('DRAFT_CHANGED', '', 409)),
    };
    const { vault, sync } = device(changing);
    await vault.update(answered(START, 'q1', 1, 0));
    await sync.sync('mood');
    expect(vault.view().drafts.mood?.answers).toEqual({ q1: 1 });
  });

  it('believes no reply that is none, such as that of a hotel’s sign-in page', async () => {
    const portal = { draft: async () => null, putDraft: async () => '<html>' } as unknown as DraftRemote;
    const { vault, sync } = device(portal);
    await vault.update(answered(START, 'q1', 1, 0));
    await sync.sync('mood');
    expect(vault.view().drafts.mood?.touched).toEqual(['q1']);
  });

  it('ends with the same answers here and there after any faults, once the network holds', async () => {
    const step = fc.record({
      itemId: fc.constantFrom('q1', 'q2', 'q3'),
      value: fc.integer({ min: 0, max: 3 }),
      fault: fc.constantFrom('drop', 'lose-reply', 'none'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const { state, remote } = server();
        const { vault, sync } = device(remote);
        for (const { itemId, value, fault } of steps) {
          state.fail = fault === 'none' ? [] : [fault];
          await vault.update(answered(START, itemId, value, 0));
          await sync.sync('mood');
        }
        state.fail = [];
        await sync.sync('mood');
        const expected = Object.fromEntries(steps.map(({ itemId, value }) => [itemId, value]));
        expect(state.kept?.answers).toEqual(expected);
        expect(vault.view().drafts.mood?.answers).toEqual(expected);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});
