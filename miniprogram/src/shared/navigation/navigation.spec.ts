import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderHook } from '@testing-library/react';
import { resetTaro, world } from '../../../test/stubs/taro';
import { back, go, hrefOf, packNext, replaceWith, unpackNext, usePageParams } from './index';

beforeEach(resetTaro);

describe('navigation', () => {
  it('switches tabs and stacks other pages', async () => {
    await go('learn');
    await go('result', { submissionId: 'a b' });
    expect(world.navigation).toEqual([
      ['switchTab', '/pages/learn/index'],
      ['navigateTo', '/features/assessments/pages/result/index?submissionId=a%20b'],
    ]);
  });

  it('replaces the page when WeChat’s stack is nearly full', async () => {
    world.stackDepth = 9;
    await go('help');
    expect(world.navigation).toEqual([['redirectTo', '/features/help/pages/help/index']]);
  });

  it('goes home from a page that was opened directly', async () => {
    await back();
    world.stackDepth = 2;
    await back();
    expect(world.navigation).toEqual([
      ['switchTab', '/pages/home/index'],
      ['navigateBack', ''],
    ]);
  });

  it('knows the address of a page on the website', () => {
    expect(hrefOf('joinUnit', { code: 'A1' })).toBe('/join?code=A1');
    expect(hrefOf('home')).toBe('/');
  });

  it('brings a destination back as it was packed', () => {
    fc.assert(
      fc.property(fc.string(), (assessmentId) => {
        expect(unpackNext(packNext('question', { assessmentId }))).toEqual({
          name: 'question',
          params: { assessmentId },
        });
      }),
    );
  });

  it.each([
    '',
    'x',
    '{"name":"https://evil.example"}',
    '{"name":"home","params":{"a":1}}',
    'null',
    '{"name":"toString"}',
  ])('goes nowhere for a forged destination: %s', (packed) => {
    expect(unpackNext(packed)).toBeNull();
  });

  it('continues at a destination in place of the page that asked', async () => {
    await replaceWith({ name: 'history', params: { assessmentId: 'phq9' } });
    await replaceWith({ name: 'me' });
    expect(world.navigation).toEqual([
      ['redirectTo', '/features/assessments/pages/history/index?assessmentId=phq9'],
      ['switchTab', '/pages/me/index'],
    ]);
  });

  it('decodes parameters once, and leaves broken ones as they are', () => {
    world.params = { code: '%E8%8C%B6', next: '%E0%A4%A' };
    expect(renderHook(() => usePageParams<'joinUnit'>()).result.current).toEqual({ code: '茶', next: '%E0%A4%A' });
  });
});
