import { describe, expect, it } from '@jest/globals';
import { memoryStorage } from '../../../../test/fixtures/assessments';
import { answered } from './draft';
import { createVault, type VaultPorts } from './vault';

const START = { assessmentId: 'mood', instrumentVersion: '1', attemptId: 'a' };
const inTurn = <T>(_name: string, work: () => Promise<T>): Promise<T> => work();

function vaultOn(storage: ReturnType<typeof memoryStorage>, ports: Partial<VaultPorts> = {}) {
  return createVault({ storage, key: 'k', exclusively: inTurn, changed: () => undefined, ...ports });
}
const answersIn = (vault: ReturnType<typeof vaultOn>) => vault.view().drafts.mood?.answers;

describe('the vault', () => {
  it('shows a change at once, and has it on the device when it says so', async () => {
    const storage = memoryStorage();
    const vault = vaultOn(storage);
    await vault.load();
    const writing = vault.update(answered(START, 'q1', 2, 0));
    expect(answersIn(vault)).toEqual({ q1: 2 });
    expect(storage.values.size).toBe(0);
    await writing;
    const again = vaultOn(storage);
    await again.load();
    expect(answersIn(again)).toEqual({ q1: 2 });
  });

  it('loses nothing of many changes at once', async () => {
    const storage = memoryStorage();
    const vault = vaultOn(storage);
    await Promise.all(['q1', 'q2', 'q3'].map((itemId) => vault.update(answered(START, itemId, 1, 0))));
    const again = vaultOn(storage);
    await again.load();
    expect(answersIn(again)).toEqual({ q1: 1, q2: 1, q3: 1 });
  });

  it('keeps what another tab wrote meanwhile', async () => {
    const storage = memoryStorage();
    const [one, other] = [vaultOn(storage), vaultOn(storage)];
    await Promise.all([one.load(), other.load()]);
    await one.update(answered(START, 'q1', 1, 0));
    await other.update(answered(START, 'q2', 2, 0));
    expect(answersIn(other)).toEqual({ q1: 1, q2: 2 });
  });

  it('says when the device did not keep a change, still has it, and writes it with the next', async () => {
    const storage = memoryStorage();
    const vault = vaultOn(storage);
    await vault.update(answered(START, 'q1', 1, 0));
    storage.broken = true;
    await vault.update(answered(START, 'q2', 2, 0));
    expect(vault.kept()).toBe(false);
    expect(answersIn(vault)).toEqual({ q1: 1, q2: 2 });
    storage.broken = false;
    await vault.update(answered(START, 'q3', 3, 0));
    expect(vault.kept()).toBe(true);
    expect(JSON.parse(storage.values.get('k') ?? '')).toMatchObject({
      drafts: { mood: { answers: { q1: 1, q2: 2, q3: 3 } } },
    });
  });

  it('works in memory where the device cannot encrypt, and does not claim to keep', async () => {
    const storage = { ...memoryStorage(), available: false, get: async () => null, set: async () => false };
    const vault = vaultOn(storage);
    await vault.load();
    await vault.update(answered(START, 'q1', 1, 0));
    await vault.update(answered(START, 'q2', 1, 0));
    expect(vault.kept()).toBe(false);
    expect(answersIn(vault)).toEqual({ q1: 1, q2: 1 });
  });

  it('starts anew from something it cannot read', async () => {
    const storage = memoryStorage();
    storage.values.set('k', '{"drafts":3}');
    const vault = vaultOn(storage);
    await vault.load();
    expect(vault.view()).toEqual({ consent: null, drafts: {}, outbox: [] });
  });

  it('tells every change to whoever shows it', async () => {
    let told = 0;
    const vault = vaultOn(memoryStorage(), { changed: () => (told += 1) });
    await vault.update(answered(START, 'q1', 1, 0));
    expect(told).toBe(2);
  });
});
