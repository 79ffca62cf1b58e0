import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import axe from 'axe-core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { resetTaro, world } from '../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { exerciseTexts } from './locales/exercise-texts';
import { EXERCISES } from './model/exercises.types';
import ExercisePage from './pages/exercise';
import ExercisesPage from './pages/exercises';

beforeEach(() => {
  resetTaro();
  useSession.setState({ status: 'anonymous', account: null }, true);
  jest.useFakeTimers();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

function open(name: string) {
  world.params = { name };
  return render(<ExercisePage />);
}
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
function wait(seconds: number): void {
  act(() => {
    jest.advanceTimersByTime(seconds * 1000);
  });
}

describe('the list of exercises', () => {
  it('offers six, each with the time it takes, and asks no server', async () => {
    const { container } = render(<ExercisesPage />);
    expect(screen.getAllByRole('link', { name: /约\d+分钟/ })).toHaveLength(6);
    expect(world.requests).toEqual([]);
    jest.useRealTimers();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
  });
});

describe.each(EXERCISES)('%s', (name) => {
  const { safety, steps, minutes, title } = exerciseTexts[name];

  it('shows what to heed, and whom to call, before it begins', () => {
    open(name);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    for (const line of safety) expect(screen.getByText(line)).toBeTruthy();
    expect(safety.join('')).toMatch(/12356/);
    expect(screen.getByRole('link', { name: '想找人说说' })).toBeTruthy();
  });

  it('takes no longer than it says', () => {
    const seconds = steps.reduce((sum, step) => sum + (step.seconds ?? 0), 0);
    expect(seconds).toBeLessThanOrEqual((minutes + 1) * 60);
    for (const { seconds: own, field } of steps) expect([own !== undefined, field !== undefined]).toContain(true);
  });
});

describe('an exercise that goes on by itself', () => {
  const [first, second, third] = exerciseTexts.grounding.steps;

  it('says the next sentence when its seconds are over', () => {
    open('grounding');
    press('开始');
    expect(screen.getByText(first!.say)).toBeTruthy();
    wait(3);
    expect(screen.getByText(`还有${first!.seconds! - 3}秒`)).toBeTruthy();
    wait(first!.seconds! - 3);
    expect(screen.getByText(second!.say)).toBeTruthy();
    wait(second!.seconds!);
    expect(screen.getByText(third!.say)).toBeTruthy();
  });

  it('waits as long as somebody has stopped, and goes back', () => {
    open('grounding');
    press('开始');
    press('停一停');
    wait(600);
    expect(screen.getByText(first!.say)).toBeTruthy();
    press('接着做');
    wait(first!.seconds!);
    expect(screen.getByText(second!.say)).toBeTruthy();
    press('上一步');
    expect(screen.getByText(first!.say)).toBeTruthy();
  });

  it('ends with what to do afterwards, and begins again', () => {
    open('grounding');
    press('开始');
    for (const { seconds } of exerciseTexts.grounding.steps) wait(seconds!);
    expect(screen.getByText(exerciseTexts.grounding.afterwards)).toBeTruthy();
    press('再来一遍');
    expect(screen.getByText(first!.say)).toBeTruthy();
  });

  it('leads back to what to heed at any time', () => {
    open('grounding');
    press('开始');
    press('停下，看看要留意什么');
    expect(screen.getByText(exerciseTexts.grounding.safety[0]!)).toBeTruthy();
  });
});

it('says so where there is no exercise of that name', () => {
  open('nothing');
  expect(screen.getByRole('link', { name: '看全部练习' })).toBeTruthy();
});
