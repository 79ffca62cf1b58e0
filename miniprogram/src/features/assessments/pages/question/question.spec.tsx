import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { answeringServer } from '../../../../../test/fixtures/answering-server';
import { resetTaro, world } from '../../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { useNetwork } from '@/shared/state/network';
import { queryClient } from '@/shared/state/query-client';
import { deliver } from '../../model/answering';
import QuestionPage from './index';

let people = 0;

/** Somebody new each time: what one person answered must not reach the next test. */
async function open() {
  people += 1;
  const account = { accountId: `person-${people}`, nickname: '', roles: [], membership: null };
  useSession.setState({ status: 'signed-in', account }, true);
  world.params = { assessmentId: 'mood' };
  const view = render(
    <QueryClientProvider client={queryClient}>
      <QuestionPage />
    </QueryClientProvider>,
  );
  return view;
}
const question = (text: string) => screen.findByRole('heading', { level: 2, name: text });
const choose = (label: string) => fireEvent.click(screen.getByRole('radio', { name: label }));
/** the first of its name: the way back stands in the header and, on wide screens, in the page */
const press = (name: string) => fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement);
const asked = (): string[] => world.requests.map(({ method, url }) => `${method} ${url}`);

async function answerFirstTwo(): Promise<void> {
  await question('题目q1');
  choose('完全不会');
  await question('题目q2');
  choose('好几天');
  await question('题目q3');
}

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  useNetwork.setState({ online: true });
});
afterEach(cleanup);

describe('answering', () => {
  it('asks one question at a time, goes on at a choice, and back', async () => {
    answeringServer();
    await open();
    await question('题目q1');
    expect(screen.getByText('过去两周里')).toBeTruthy();
    expect(screen.getByText('1 / 3')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: '第1题，共3题' })).toBeTruthy();
    choose('好几天');
    await question('题目q2');
    expect(document.activeElement?.textContent).toBe('题目q2');
    press('上一题');
    await question('题目q1');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '好几天' }).checked).toBe(true);
  });

  it('asks for the closest answer when there is none', async () => {
    answeringServer();
    await open();
    await question('题目q1');
    press('下一题');
    expect(screen.getByRole('alert').textContent).toBe('请选一个最接近的');
    choose('好几天');
    await question('题目q2');
    expect(screen.queryByText('请选一个最接近的')).toBeNull();
  });

  it('keeps every answer in the account, and says that it is there', async () => {
    const server = answeringServer();
    await open();
    await answerFirstTwo();
    await waitFor(() => expect(server.draft?.answers).toEqual({ q1: 0, q2: 1 }));
    // this browser cannot encrypt: the device must not claim to keep anything
    expect(await screen.findByText('已保存在您的账号里')).toBeTruthy();
    expect(screen.queryByText('已保存在本机')).toBeNull();
    expect([...world.storage.values()].join()).not.toMatch(/q1|q2/);
  });

  it('goes on where another device stopped', async () => {
    const server = answeringServer();
    server.draft = { instrumentVersion: '1.0.0', answers: { q1: 1, q2: 2 }, revision: 3 };
    await open();
    await question('题目q3');
    expect(screen.getByText('3 / 3')).toBeTruthy();
  });

  it('asks before leaving, once something was answered', async () => {
    answeringServer();
    await open();
    await question('题目q1');
    press('返回');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(world.navigation).toHaveLength(1);
    choose('好几天');
    await question('题目q2');
    press('返回');
    expect(screen.getByRole('dialog', { name: '先到这里？下次接着答' })).toBeTruthy();
    press('继续答');
    expect(screen.queryByRole('dialog')).toBeNull();
    press('返回');
    press('先离开');
    expect(world.navigation).toHaveLength(2);
  });

  it('shows the consent first to whoever has not given it', async () => {
    answeringServer({ consent: false });
    await open();
    await waitFor(() =>
      expect(world.navigation).toEqual([['redirectTo', '/features/assessments/pages/consent/index?assessmentId=mood']]),
    );
  });

  it('has no accessibility faults that a machine can find', async () => {
    answeringServer();
    const { container } = await open();
    await question('题目q1');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('chooses by digits and goes on', async () => {
    answeringServer();
    await open();
    await question('题目q1');
    fireEvent.keyDown(document, { key: '2' });
    await question('题目q2');
    fireEvent.keyDown(document, { key: '9' });
    expect(screen.getByText('2 / 3')).toBeTruthy();
  });

  it('looks through the options with the arrows without answering, and answers with Enter', async () => {
    const server = answeringServer();
    await open();
    await question('题目q1');
    const radio = screen.getByRole<HTMLInputElement>('radio', { name: '一半以上的天数' });
    fireEvent.keyDown(radio, { key: 'ArrowDown' });
    fireEvent.click(radio); // what a browser does for the arrow
    fireEvent.keyUp(radio, { key: 'ArrowDown' });
    expect(radio.checked).toBe(true);
    expect(server.draft).toBeNull();
    expect(screen.getByText('1 / 3')).toBeTruthy();
    fireEvent.keyDown(radio, { key: 'Enter' });
    await question('题目q2');
    await waitFor(() => expect(server.draft?.answers).toEqual({ q1: 2 }));
  });

  it('goes from the question into its options', async () => {
    answeringServer();
    await open();
    await question('题目q1');
    fireEvent.keyDown(document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '完全不会' }));
  });
});

describe('the crisis card', () => {
  it('opens at the tap, before anything is sent, and keeps what is chosen on it to itself', async () => {
    const server = answeringServer();
    await open();
    await answerFirstTwo();
    await waitFor(() => expect(server.draft?.answers).toEqual({ q1: 0, q2: 1 }));
    server.offline = true;
    choose('好几天');
    const card = screen.getByRole('dialog', { name: '谢谢您如实回答' });
    expect(card.textContent).toContain('没有人会自动收到这个回答，请您主动联系一个人。');
    expect(document.activeElement).toBe(card);
    expect(card.querySelector('img, svg, .ax-art')).toBeNull();
    press('有危险，或怕控制不住');
    expect(screen.getByText('离开可能伤到自己的东西。')).toBeTruthy();
    const links = screen.getAllByRole('link', { name: /拨打/ }).map((link) => link.getAttribute('href'));
    expect(links).toEqual(['tel:120', 'tel:110']);
    const before = [...world.storage.entries()];
    const sentBefore = asked().filter((line) => !line.includes('/draft')).length;
    press('暂时安全，想找人说');
    expect(screen.getByRole('link', { name: /12356/ }).getAttribute('href')).toBe('tel:12356');
    expect(card.textContent).not.toMatch(/服务时间|24小时/);
    press('安全，先看结果');
    expect(screen.getByText('随时点右上角‘需要帮助’。')).toBeTruthy();
    expect([...world.storage.entries()]).toEqual(before);
    expect(asked().filter((line) => !line.includes('/draft'))).toHaveLength(sentBefore);
  });

  it('keeps the keyboard inside, and Escape does not close it', async () => {
    answeringServer();
    await open();
    await answerFirstTwo();
    choose('好几天');
    const card = screen.getByRole('dialog');
    screen.getByRole('button', { name: '点错了，改答案' }).focus();
    fireEvent.keyDown(document, { key: 'Tab' });
    expect(card.contains(document.activeElement)).toBe(true);
    fireEvent.keyDown(document, { key: 'Escape' });
    fireEvent.keyDown(document, { key: '1' });
    expect(screen.getByRole('dialog')).toBe(card);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '好几天' }).checked).toBe(true);
    const { violations } = await axe.run(card, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
  });

  it('lets the answer be changed, and does not come again for 0', async () => {
    const server = answeringServer();
    await open();
    await answerFirstTwo();
    choose('几乎每天');
    press('点错了，改答案');
    expect(screen.queryByRole('dialog')).toBeNull();
    choose('完全不会');
    expect(await screen.findByRole('dialog', { name: '3题都答完了' })).toBeTruthy();
    await waitFor(() => expect(server.draft?.answers).toEqual({ q1: 0, q2: 1, q3: 0 }));
  });

  it('comes again when somebody goes on without having read it to the end', async () => {
    answeringServer();
    await open();
    await answerFirstTwo();
    choose('几乎每天');
    press('点错了，改答案');
    press('答完了');
    expect(screen.getByRole('dialog', { name: '谢谢您如实回答' })).toBeTruthy();
  });
});

describe('handing in', () => {
  it('asks once more, sends the form, and opens the result in its place', async () => {
    const server = answeringServer();
    await open();
    await answerFirstTwo();
    choose('完全不会');
    await screen.findByRole('dialog', { name: '3题都答完了' });
    press('交卷');
    await waitFor(() => expect(world.navigation).toHaveLength(1));
    const [submissionId] = [...server.submissions.keys()];
    expect(submissionId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(world.navigation[0]?.[1]).toContain(`result/index?submissionId=${submissionId}`);
    expect([...server.submissions.values()]).toEqual([{ q1: 0, q2: 1, q3: 0 }]);
  });

  it('keeps the form without a network, says so with the safety card, and sends it once when it can', async () => {
    const server = answeringServer();
    await open();
    await answerFirstTwo();
    server.offline = true;
    useNetwork.setState({ online: false });
    choose('好几天');
    press('安全，先看结果');
    press('交卷，看结果');
    expect(await screen.findByText('还没交上去')).toBeTruthy();
    expect(await screen.findByRole('link', { name: /110/ })).toBeTruthy();
    press('重试');
    await waitFor(() => expect(screen.getByText('还没交上去')).toBeTruthy());
    server.offline = false;
    useNetwork.setState({ online: true });
    await Promise.all([deliver(), deliver()]);
    await waitFor(() => expect(world.navigation).toHaveLength(1));
    expect([...server.submissions.values()]).toEqual([{ q1: 0, q2: 1, q3: 1 }]);
  });

  it('says the server’s sentence when it refuses, and gives the answers back', async () => {
    const server = answeringServer();
    server.refuse = { code: 'ANSWER_MISSING', message: '第3题还没选，请选一个最接近的', status: 400 };
    await open();
    await answerFirstTwo();
    choose('完全不会');
    await screen.findByRole('dialog');
    press('交卷');
    expect(await screen.findByText('第3题还没选，请选一个最接近的')).toBeTruthy();
    expect(screen.getByText('您的答案还在。')).toBeTruthy();
    server.refuse = null;
    press('再交一次');
    await waitFor(() => expect(server.submissions.size).toBe(1));
  });

  it('leads to the consent when it was withdrawn elsewhere', async () => {
    const server = answeringServer();
    server.refuse = { code: 'CONSENT_REQUIRED', message: '这一步需要您先单独同意', status: 403 };
    await open();
    await answerFirstTwo();
    choose('完全不会');
    await screen.findByRole('dialog');
    press('交卷');
    fireEvent.click(await screen.findByRole('button', { name: '去看同意书' }));
    await waitFor(() => expect(world.navigation.at(-1)?.[1]).toContain('consent'));
  });
});
