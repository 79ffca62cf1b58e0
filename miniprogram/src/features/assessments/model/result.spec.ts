import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { definition, memoryStorage } from '../../../../test/fixtures/assessments';
import { ApiError } from '@/shared/request';
import { createDefinitions, parseDefinition } from './definitions';
import { historyPicture } from './history-picture';
import { shownSteps } from './next-steps';
import { unfinishedDrafts } from './unfinished';

const BANDS = ['比较平稳', '有些低落', '不太轻松', '很辛苦', '非常辛苦'];
const points = (...bands: number[]) =>
  bands.map((bandIndex, index) => ({ takenOn: `2026-0${index + 2}-14`, bandIndex }));

describe('the picture of earlier results', () => {
  it('is one sentence for whoever does not see it', () => {
    expect(historyPicture(points(1, 2, 1, 1), BANDS)?.spoken).toBe(
      '最近四次：2月有些低落，3月不太轻松，4月有些低落，这次有些低落',
    );
  });

  it('shows the bands that occur, heaviest on top, at least three', () => {
    const picture = historyPicture(points(1, 2, 1, 1), BANDS);
    expect(picture?.rows.map(({ bandIndex }) => bandIndex)).toEqual([2, 1, 0]);
    expect(picture?.columns.map(({ row, step }) => [row, step])).toEqual([
      [1, -1],
      [0, 1],
      [1, 0],
      [1, null],
    ]);
    expect(historyPicture(points(0, 0), BANDS)?.rows.map(({ bandIndex }) => bandIndex)).toEqual([2, 1, 0]);
  });

  it('names days where two fall into one month', () => {
    const twice = [
      { takenOn: '2026-11-02', bandIndex: 0 },
      { takenOn: '2026-11-20', bandIndex: 0 },
      { takenOn: '2026-11-24', bandIndex: 0 },
    ];
    expect(historyPicture(twice, BANDS)?.columns.map(({ label }) => label)).toEqual(['11.2', '11.20', '这次']);
  });

  it('needs something to compare with', () => {
    expect(historyPicture(points(3), BANDS)).toBeNull();
    expect(historyPicture([], BANDS)).toBeNull();
  });

  it('keeps every point on a row that is drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 4 }), (bands) => {
        const picture = historyPicture(points(...bands), BANDS);
        expect(picture?.columns.map(({ row }) => picture.rows[row]?.bandIndex)).toEqual(bands);
      }),
      { seed: 20261124 },
    );
  });
});

describe('next steps', () => {
  const breathing = { kind: 'breathing', label: '做3分钟呼吸', target: 'breathing-3-minutes' } as const;
  const read = { kind: 'read', label: '读：下班后怎样缓一缓', target: 'after-work' } as const;
  const call = { kind: 'call', label: '找人聊聊：12356', target: '12356' } as const;

  // Mutation: `labelOf` without its first line: an article by name, which another county has not.
  it('lead somewhere: what to read to all articles, whichever the server names', () => {
    const shown = shownSteps([breathing, read, call], null);
    expect(shown.map(({ label }) => label)).toEqual(['做3分钟呼吸', '读几篇短文章', '找人聊聊：12356']);
  });

  it('are three: help fills up', () => {
    expect(shownSteps([breathing, call], null).map(({ kind }) => kind)).toEqual(['breathing', 'call', 'help']);
  });

  it('keep the server’s order, people first', () => {
    const safety = [
      { kind: 'people', label: '找身边的人说说', target: 'trusted-person' },
      { kind: 'help', label: '去医院看看', target: 'hospital' },
      breathing,
    ] as const;
    expect(shownSteps(safety, '县人民医院').map(({ label }) => label)).toEqual([
      '找身边的人说说',
      '去县人民医院看看',
      '做3分钟呼吸',
    ]);
    expect(shownSteps(safety, null)[1]?.label).toBe('去医院看看');
  });

  it('dial only what is a number', () => {
    expect(shownSteps([call], null)[0]?.number).toBe('12356');
    expect(shownSteps([{ ...call, target: 'javascript:alert(1)' }], null).some(({ kind }) => kind === 'call')).toBe(
      false,
    );
  });
});

describe('definitions', () => {
  const never = (): Promise<void> => new Promise(() => undefined);
  const offline = async () => Promise.reject(new ApiError('OFFLINE', ''));

  it('of a test that was opened once open without a network, also after the client was killed', async () => {
    const storage = memoryStorage();
    await createDefinitions({ storage, fetch: async () => definition, wait: never }).load('mood');
    const later = createDefinitions({ storage, fetch: offline, wait: never });
    await expect(later.load('mood')).resolves.toEqual(definition);
    await expect(later.load('worry')).rejects.toMatchObject({ code: 'OFFLINE' });
  });

  it('are the copy when the network takes its time, and the fresh ones from then on', async () => {
    const storage = memoryStorage();
    await createDefinitions({ storage, fetch: async () => definition, wait: never }).load('mood');
    let answer = (_reply: unknown): void => undefined;
    const slow = new Promise((resolve) => (answer = resolve));
    const definitions = createDefinitions({ storage, fetch: async () => slow, wait: async () => undefined });
    expect((await definitions.load('mood')).title).toBe('最近两周的心情');
    answer({ ...definition, title: '新的名字' });
    await slow;
    await expect(definitions.load('mood')).resolves.toMatchObject({ title: '最近两周的心情' });
    await new Promise(process.nextTick);
    await expect(definitions.load('mood')).resolves.toMatchObject({ title: '新的名字' });
  });

  it('are never anything else: a sign-in page of a hotel is refused', () => {
    expect(() => parseDefinition('<html>')).toThrow();
    expect(() => parseDefinition({ ...definition, items: [] })).toThrow();
  });
});

describe('unfinished tests', () => {
  const offered = [{ assessmentId: 'mood', itemCount: 3 }];
  const remote = { assessmentId: 'mood', instrumentVersion: '1', answeredCount: 1, itemCount: 3, revision: 1 };
  const draft = { instrumentVersion: '1', attemptId: 'a', answers: { q1: 1, q2: 1 }, revision: 1, seconds: 1 };
  const here = (touched: string[]) => ({ mood: { assessmentId: 'mood', ...draft, touched } });

  it('include what only this device knows, with or without a network', () => {
    expect(unfinishedDrafts([], { drafts: here(['q2']), outbox: [] }, offered)[0]?.answeredCount).toBe(2);
    expect(unfinishedDrafts([remote], { drafts: here(['q2']), outbox: [] }, offered)[0]?.answeredCount).toBe(2);
  });

  it('are the server’s where nothing was added here', () => {
    const ahead = { ...remote, answeredCount: 3 };
    expect(unfinishedDrafts([ahead], { drafts: here([]), outbox: [] }, offered)).toEqual([ahead]);
    expect(unfinishedDrafts([remote], { drafts: {}, outbox: [] }, offered)).toEqual([remote]);
  });

  it('are no longer those that were handed in', () => {
    const entry = { submissionId: 'a', assessmentId: 'mood', instrumentVersion: '1', answers: {}, takenAt: '' };
    const outbox = [{ ...entry, durationSeconds: 1, refusal: null }];
    expect(unfinishedDrafts([remote], { drafts: {}, outbox }, offered)).toEqual([]);
  });
});
