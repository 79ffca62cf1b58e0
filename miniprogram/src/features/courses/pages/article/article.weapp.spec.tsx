import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { block, content, run } from '../../../../../test/fixtures/contents';
import { serve } from '../../../../../test/fixtures/events';
import { show } from '../../../../../test/fixtures/page';
import { resetTaro, world } from '../../../../../test/stubs/taro';
import { queryClient } from '@/shared/state/query-client';
import ArticlePage from './index';

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  world.params = { contentId: 'c1' };
});
afterEach(cleanup);

describe('an article in WeChat', () => {
  it('copies the address of another website and says so, because nothing else opens it', async () => {
    const blocks = [
      block('heading', [run('今晚')], { level: 4 }),
      block('paragraph', [run('见'), run('原文', { href: 'https://www.who.int/zh' })]),
    ];
    serve({ 'GET /v1/contents/c1': content({ blocks }) });
    const { container } = show(<ArticlePage />);
    const link = (await screen.findByText('原文')).closest('[data-role="link"]') as Element;
    fireEvent.click(link);
    expect(await screen.findByText('链接复制好了，用浏览器打开')).toBeTruthy();
    expect(world.clipboard).toBe('https://www.who.int/zh');
    expect(container.querySelector('[data-role="heading"][aria-level="4"]')?.textContent).toBe('今晚');
  });
});
