import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { resetTaro, world } from '../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { accountKeys } from '@/shared/storage/account-keys';
import { exerciseTexts } from './locales/exercise-texts';
import ExercisePage from './pages/exercise';

const WORDS = '食堂阿姨多给了一勺热汤';
const worker = { accountId: 'a1', nickname: '下班路上的阿禾', roles: [], membership: null };
const { steps } = exerciseTexts['gratitude-note'];

beforeEach(resetTaro);
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

/** WeChat knows no roles of buttons: what is pressed is found by its words. */
const press = (words: string): void => void fireEvent.click(screen.getByText(words));

function open(name: string): void {
  world.params = { name };
  render(<ExercisePage />);
}
async function write(): Promise<void> {
  const field = await waitFor(() => {
    // what was written before is read first, and nothing begins until then
    if (screen.queryByText('开始')) press('开始');
    const found = document.querySelector('textarea');
    if (!found) throw new Error('there is no field yet');
    return found;
  });
  fireEvent.input(field, { target: { value: WORDS } });
}
const kept = (): string => JSON.stringify([...world.storage]);

describe('what somebody writes in an exercise', () => {
  it('is there again after the page was closed, until it is cleared', async () => {
    useSession.setState({ status: 'signed-in', account: worker }, true);
    open('gratitude-note');
    await write();
    await waitFor(() => expect(String(world.storage.get(accountKeys.exercising('a1')))).toContain(WORDS));
    cleanup();

    open('gratitude-note');
    await waitFor(() => press('接着写'));
    for (let step = 1; step < steps.length; step++) press('下一步');
    press('做完了');
    expect(screen.getByText(WORDS)).toBeTruthy();
    press('复制下来');
    expect(world.clipboard).toContain(WORDS);
    press('都清掉');
    const [, confirm] = await screen.findAllByText('都清掉');
    fireEvent.click(confirm!);
    await waitFor(() => expect(kept()).not.toContain(WORDS));
    expect(world.requests).toEqual([]);
  });

  it('is kept nowhere for whoever is not signed in', async () => {
    useSession.setState({ status: 'anonymous', account: null }, true);
    open('gratitude-note');
    await write();
    expect(screen.getByText(/离开就没有了/)).toBeTruthy();
    expect(kept()).not.toContain(WORDS);
  });
});

describe('the phone', () => {
  it('stays lit and nudges at each new sentence, and goes dark when somebody stops', () => {
    jest.useFakeTimers();
    useSession.setState({ status: 'anonymous', account: null }, true);
    open('grounding');
    press('开始');
    expect(world.screenStaysOn).toBe(true);
    act(() => {
      jest.advanceTimersByTime(1000 * exerciseTexts.grounding.steps[0]!.seconds!);
    });
    expect(world.vibrations).toBe(1);
    expect(world.screenStaysOn).toBe(true);
    press('停一停');
    expect(world.screenStaysOn).toBe(false);
  });
});
