import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { contentSummary } from '../../../test/fixtures/contents';
import { page, serve } from '../../../test/fixtures/events';
import { expectNoFaults, show } from '../../../test/fixtures/page';
import { resetTaro, world } from '../../../test/stubs/taro';
import { queryClient } from '@/shared/state/query-client';
import LearnPage from './index';

beforeEach(() => {
  resetTaro();
  queryClient.clear();
});
afterEach(cleanup);

describe('what there is to learn', () => {
  it('has six topics, and the newest articles page by page', async () => {
    serve({ 'GET /v1/contents': page([contentSummary()], 'next') });
    const { container } = show(<LearnPage />);
    const topics = within(screen.getByRole('list', { name: '主题' })).getAllByRole('link');
    expect(topics.map((topic) => [topic.textContent, topic.getAttribute('href')])).toEqual([
      ['职场压力', '/topic?topic=work-stress'],
      ['职场人际', '/topic?topic=work-relations'],
      ['自我成长', '/topic?topic=self-growth'],
      ['婚姻家庭', '/topic?topic=marriage-family'],
      ['亲子关系', '/topic?topic=parenting'],
      ['情绪调节', '/topic?topic=emotions'],
    ]);
    const newest = await screen.findByRole('link', { name: /躺下就清醒/ });
    expect(newest.getAttribute('href')).toBe('/article?contentId=c1');
    expect(within(newest).getByText('情绪调节 · 约3分钟')).toBeTruthy();
    await expectNoFaults(container);
    serve({ 'GET /v1/contents': page([contentSummary({ contentId: 'c2', title: '提不起劲的日子' })]) });
    fireEvent.click(screen.getByRole('button', { name: '再看一些' }));
    expect(await screen.findByText('提不起劲的日子')).toBeTruthy();
    expect(world.requests.map(({ url }) => url)).toEqual(['/v1/contents?limit=6', '/v1/contents?limit=6&cursor=next']);
  });

  it('keeps its topics when the list does not come, and can be asked for it again', async () => {
    world.reply = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));
    show(<LearnPage />);
    await screen.findByText('没连上网络，请检查后再试');
    expect(screen.getByRole('link', { name: '情绪调节' })).toBeTruthy();
    serve({ 'GET /v1/contents': page([]) });
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('这里还没有文章，')).toBeTruthy();
  });
});
