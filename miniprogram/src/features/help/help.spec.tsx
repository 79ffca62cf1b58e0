import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import axe from 'axe-core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { resetTaro } from '../../../test/stubs/taro';
import { queryClient } from '@/shared/state/query-client';
import { phaseAt, remaining, TOTAL_SECONDS } from './model/breathing';
import BreathingPage from './pages/breathing';
import HelpPage from './pages/help';

beforeEach(() => {
  resetTaro();
  queryClient.clear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

describe('help', () => {
  it('is there before any server was reached, with the three numbers and no invented hours', async () => {
    const { container } = render(
      <QueryClientProvider client={queryClient}>
        <HelpPage />
      </QueryClientProvider>,
    );
    const numbers = screen.getAllByRole('link', { name: /拨打/ }).map((link) => link.getAttribute('href'));
    expect(numbers).toEqual(['tel:120', 'tel:110', 'tel:12356']);
    expect(container.textContent).not.toMatch(/服务时间|24小时/);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
  });
});

describe('breathing', () => {
  it('is six breaths a minute for three minutes', () => {
    const phases = Array.from({ length: TOTAL_SECONDS }, (_, second) => phaseAt(second));
    const breaths = phases.filter((phase, second) => phase === 'inhale' && phases[second - 1] !== 'inhale');
    expect(breaths).toHaveLength(18);
    expect(phases.filter((phase) => phase === 'inhale')).toHaveLength(72);
    expect(phaseAt(TOTAL_SECONDS)).toBe('finished');
    expect(remaining(TOTAL_SECONDS - 61)).toEqual({ minutes: 1, seconds: 1 });
  });

  it('says what to do, waits when paused, and ends by itself', () => {
    jest.useFakeTimers();
    render(<BreathingPage />);
    expect(screen.getByText('开车、操作机器时请勿使用；头晕就停下，恢复正常呼吸')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '开始' }));
    expect(screen.getByText('吸气')).toBeTruthy();
    act(() => jest.advanceTimersByTime(4_000));
    expect(screen.getByText('呼气')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '暂停' }));
    act(() => jest.advanceTimersByTime(60_000));
    expect(screen.getByText('还有2分56秒')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '继续' }));
    act(() => jest.advanceTimersByTime(176_000));
    expect(screen.getByText('三分钟到了')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '再来一遍' }));
    expect(screen.getByText('吸气')).toBeTruthy();
  });
});
