import { describe, expect, it } from '@jest/globals';
import { INSTRUMENTS } from '@anxin/instruments';
import { addDays, type LocalDate, parseLocalDate } from '../../platform/clock/index.js';
import { fitsSelfTest, isOpen, rightStands } from './library.policy.js';

const TODAY: LocalDate = parseLocalDate('2026-11-24');
const standing = (instrumentId: string) => ({ instrumentId, expiresOn: null });
const ofClass = (shipClass: unknown) => INSTRUMENTS.filter((one) => one.shipClass === shipClass).map(({ id }) => id);

describe('which self-tests are open', () => {
  it('opens class 1 without a right, except what is not a self-test', () => {
    const open = ofClass(1).filter((id) => isOpen(id, undefined, TODAY));
    expect(open.sort()).toEqual(['audit_c', 'cesd10', 'gad2', 'gad7', 'phq2', 'phq4', 'phq9']);
    expect(isOpen('phq8', standing('phq8'), TODAY)).toBe(false);
  });

  it('opens class 2 only with a right', () => {
    const withRight = ofClass(2).filter((id) => isOpen(id, standing(id), TODAY));
    expect(withRight).toContain('who5');
    expect(withRight.every((id) => !isOpen(id, undefined, TODAY))).toBe(true);
  });

  it('opens nothing whose result cannot be said in plain words', () => {
    for (const id of ['gses', 'rses', 'ucla3', 'dass21', 'cbi', 'mini_ipip', 'k6']) {
      expect([id, fitsSelfTest(id), isOpen(id, standing(id), TODAY)]).toEqual([id, false, false]);
    }
  });

  it('never opens class 3 and what has to be imported, right or not', () => {
    const never = [...ofClass(3), ...ofClass('import-only')];
    expect(never.length).toBeGreaterThan(10);
    expect(never.filter((id) => isOpen(id, standing(id), TODAY))).toEqual([]);
  });

  it('knows no instrument by another name', () => {
    for (const id of ['', 'PHQ9', '__proto__', 'constructor']) expect(isOpen(id, standing(id), TODAY)).toBe(false);
  });
});

describe('a recorded right', () => {
  it('holds to the end of its last day', () => {
    const until = (expiresOn: string | null) => ({ instrumentId: 'who5', expiresOn });
    expect(rightStands(until(null), TODAY)).toBe(true);
    expect(rightStands(until(TODAY), TODAY)).toBe(true);
    expect(rightStands(until(addDays(TODAY, -1)), TODAY)).toBe(false);
    expect(rightStands(undefined, TODAY)).toBe(false);
  });
});
