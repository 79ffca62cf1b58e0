import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memoryStorage } from '../../../../test/fixtures/assessments';
import { PLAN_ID, planOf, sectionOf, sectionServer } from '../../../../test/fixtures/plans';
import { ApiError } from '@/shared/request';
import { createVault } from '@/shared/storage/vault';
import type { FieldValue, PlanSection, SectionReply } from '@/shared/plans/plans.types';
import { CONFLICT_FIRST, createFlush } from './delivery';
import { NOTHING, parsePlanning, type Batch, type Planning } from './planning.types';
import { allSaved, onPlan, onSection, sectionWork, shownPlan, workOf } from './plan-work';
import { settled, shown, typed } from './section-work';

const SEED = 20261124;
const SECTION = 'situation';
type Fault = 'none' | 'drop' | 'lose-reply' | 'duplicate' | 'broken' | 'portal';
type Server = ReturnType<typeof sectionServer>;

const start = (): PlanSection => sectionOf(SECTION, { fields: { overview: '', concerns: '' } });

/** One person at one device, behind a network with faults; killing it leaves nothing but the storage. */
function person(server: Server, storage = memoryStorage()) {
  const device = { fault: 'none' as Fault, alive: true, seen: server.state.section, submitted: [] as string[], ids: 0 };
  const guarded = {
    ...storage,
    set: async (key: string, value: string) =>
      device.alive ? storage.set(key, value) : new Promise<boolean>(() => undefined),
  };
  const vault = createVault<Planning>({
    storage: guarded,
    key: 'k',
    exclusively: (_name, work) => work(),
    changed: () => undefined,
    nothing: NOTHING,
    parse: parsePlanning,
  });
  async function save(_planId: string, _section: string, batch: Batch): Promise<SectionReply> {
    await Promise.resolve();
    const { fault } = device;
    if (fault === 'drop') throw new ApiError('OFFLINE', '');
    if (fault === 'broken') throw new ApiError('INTERNAL', '', 500);
    if (fault === 'portal') return '<html>' as unknown as SectionReply;
    const reply = server.save(batch);
    if (fault === 'duplicate') server.save(batch);
    if (fault === 'lose-reply') throw new ApiError('TIMEOUT', '');
    return reply;
  }
  const flush = createFlush({
    vault,
    newId: async () => `batch-${(device.ids += 1)}`,
    save,
    async submit(planId, { id }) {
      if (device.fault !== 'none') throw new ApiError('OFFLINE', '');
      device.submitted.push(id);
      return planOf({ planId, state: 'submitted', mayFill: false });
    },
    saved: async (_planId, section) => void (device.seen = section),
    submitted: async () => undefined,
  });
  const work = () => sectionWork(workOf(vault.view(), PLAN_ID), SECTION);
  const valueOf = (field: string): FieldValue => shown(device.seen, work()).fields[field] ?? null;
  return {
    device,
    storage,
    vault,
    work,
    valueOf,
    flush: () => flush(PLAN_ID),
    look: () => (device.seen = server.state.section),
    type(field: string, to: string) {
      const from = valueOf(field);
      return vault.update(onSection(PLAN_ID, SECTION, (known) => typed(known, { measureId: null, field, from, to })));
    },
    submit: (id: string) => vault.update(onPlan(PLAN_ID, (known) => ({ ...known, submit: { id }, refusal: null }))),
  };
}

describe('what one person writes', () => {
  it.each<Fault>(['none', 'drop', 'lose-reply', 'duplicate', 'broken', 'portal'])(
    'reaches the server whole and makes no conflict with itself, though typing goes on: %s',
    async (fault) => {
      const server = sectionServer(start());
      const me = person(server);
      await me.type('overview', '一');
      me.device.fault = fault;
      const sending = me.flush();
      await me.type('overview', '一二');
      await sending;
      await me.type('overview', '一二三');
      me.device.fault = 'none';
      await me.flush();
      expect(server.state.section.fields.overview).toBe('一二三');
      expect(me.work().conflicts).toEqual([]);
      expect(me.vault.view()).toEqual({});
    },
  );

  it('survives a killed client, and what was typed after a batch left goes after it', async () => {
    const server = sectionServer(start());
    const before = person(server);
    await before.type('overview', '一');
    before.device.fault = 'lose-reply';
    await before.flush();
    await before.type('overview', '一二');
    before.device.alive = false;

    const after = person(server, before.storage);
    await after.vault.load();
    expect(after.valueOf('overview')).toBe('一二');
    await after.flush();
    expect(server.state.section.fields.overview).toBe('一二');
    expect(after.work().conflicts).toEqual([]);
  });

  it('is nothing to send when it came back to where it was', async () => {
    const me = person(sectionServer(start()));
    await me.type('overview', '一');
    await me.type('overview', '');
    expect(me.vault.view()).toEqual({});
  });
});

describe('two people at one place', () => {
  async function meet() {
    const server = sectionServer(start());
    const me = person(server);
    const colleague = person(server);
    await me.type('overview', '我写的');
    await colleague.type('overview', '同事写的');
    await colleague.flush();
    await me.flush();
    const [conflict] = me.work().conflicts;
    if (!conflict) throw new Error('no conflict');
    return { server, me, conflict };
  }

  it('both keep their words: the later one is shown both', async () => {
    const { server, me, conflict } = await meet();
    expect(conflict).toEqual({
      measureId: null,
      field: 'overview',
      yours: '我写的',
      theirs: '同事写的',
      theirName: '同事',
    });
    expect(server.state.section.fields.overview).toBe('同事写的');
    expect(me.valueOf('overview')).toBe('同事写的');
  });

  it.each([
    ['mine', '我写的'],
    ['theirs', '同事写的'],
    ['both', '同事写的\n我写的'],
  ] as const)('%s leaves %j', async (choice, wanted) => {
    const { server, me, conflict } = await meet();
    await me.vault.update(onSection(PLAN_ID, SECTION, (known) => settled(known, conflict, choice, '同事写的\n我写的')));
    await me.flush();
    expect(server.state.section.fields.overview).toBe(wanted);
    expect(me.vault.view()).toEqual({});
  });

  it('asks again when the colleague wrote on before the choice arrived', async () => {
    const { server, me, conflict } = await meet();
    const colleague = person(server);
    await colleague.type('overview', '同事又写');
    await colleague.flush();
    await me.vault.update(onSection(PLAN_ID, SECTION, (known) => settled(known, conflict, 'mine', '')));
    await me.flush();
    expect(server.state.section.fields.overview).toBe('同事又写');
    expect(me.work().conflicts).toMatchObject([{ yours: '我写的', theirs: '同事又写' }]);
  });

  it('never lose a word, whatever the network does', async () => {
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      do: fc.constantFrom('type', 'flush', 'look', 'restart'),
      field: fc.constantFrom('overview', 'concerns'),
      fault: fc.constantFrom<Fault>('none', 'drop', 'lose-reply', 'duplicate', 'broken', 'portal'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const server = sectionServer(start());
        const people = [person(server), person(server)];
        const last = new Map<string, string>();
        for (const [index, { who, do: what, field, fault }] of steps.entries()) {
          const one = people[who]!;
          one.device.fault = fault;
          if (what === 'type') {
            last.set(`${who} ${field}`, `${who}-${index}`);
            await one.type(field, `${who}-${index}`);
          }
          if (what === 'flush') await Promise.all([one.flush(), one.flush()]);
          if (what === 'look') one.look();
          if (what === 'restart') {
            one.device.alive = false;
            const seen = one.device.seen;
            people[who] = person(server, one.storage);
            people[who].device.seen = seen;
            people[who].device.ids = 1000 * (index + 1);
            await people[who].vault.load();
          }
        }
        for (const one of people) {
          one.device.fault = 'none';
          await one.flush();
        }
        for (const [key, text] of last) {
          const [who, field] = key.split(' ');
          const arrived = server.state.history.some(({ place, to }) => place === `.${field}` && to === text);
          const asked = people[Number(who)]!.work().conflicts.some(({ yours }) => yours === text);
          expect({ key, text, kept: arrived || asked }).toEqual({ key, text, kept: true });
        }
        expect(people.map(({ work }) => [work().sending, work().waiting.changes])).toEqual([
          [null, []],
          [null, []],
        ]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('handing in', () => {
  it('waits until everything is saved, and is sent once under one id', async () => {
    const me = person(sectionServer(start()));
    await me.type('overview', '写好了');
    await me.submit('hand-in-1');
    me.device.fault = 'drop';
    await me.flush();
    expect(me.device.submitted).toEqual([]);
    me.device.fault = 'none';
    await Promise.all([me.flush(), me.flush()]);
    await me.flush();
    expect(me.device.submitted).toEqual(['hand-in-1']);
    expect(me.vault.view()).toEqual({});
  });

  it('stops where two people wrote differently, and says so', async () => {
    const server = sectionServer(start());
    const me = person(server);
    await me.type('overview', '我写的');
    await me.submit('hand-in-1');
    const colleague = person(server);
    await colleague.type('overview', '同事写的');
    await colleague.flush();
    await me.flush();
    expect(me.device.submitted).toEqual([]);
    expect(workOf(me.vault.view(), PLAN_ID)).toMatchObject({ submit: null, refusal: { code: CONFLICT_FIRST } });
  });

  it('keeps what the server will not take, and sends nothing more until told', async () => {
    const server = sectionServer(start());
    const me = person(server);
    await me.type('overview', '太晚了');
    server.state.refuse = new ApiError('PLAN_STATE', '这份计划现在不能改', 409);
    await me.flush();
    server.state.refuse = null;
    await me.flush();
    const work = workOf(me.vault.view(), PLAN_ID);
    expect(work.refusal).toEqual({ code: 'PLAN_STATE', message: '这份计划现在不能改' });
    expect(allSaved(work)).toBe(false);
    await me.vault.update(onPlan(PLAN_ID, (known) => ({ ...known, refusal: null })));
    await me.flush();
    expect(server.state.section.fields.overview).toBe('太晚了');
  });
});

describe('the plan as one person sees it', () => {
  it('is the server’s with everything of one’s own on top', async () => {
    const me = person(sectionServer(start()));
    await me.type('overview', '我写的');
    const plan = shownPlan(planOf({ sections: [start()] }), workOf(me.vault.view(), PLAN_ID));
    expect(plan.sections[0]?.fields.overview).toBe('我写的');
  });
});
