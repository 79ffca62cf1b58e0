import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import axe from 'axe-core';
import { useState } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { resetTaro, world } from '../../../test/stubs/taro';
import { ApiError } from '../request';
import { useNetwork } from '../state/network';
import { usePreferences } from '../state/preferences';
import { Bands, Button, ErrorState, Field, List, OptionList, Page, Progress, Row, Sheet, toPage, Txt } from './index';

beforeEach(() => {
  resetTaro();
  useNetwork.setState({ online: true });
  usePreferences.setState({ size: null });
});
afterEach(cleanup);

const OPTIONS = [
  { value: 0, label: '完全不会' },
  { value: 1, label: '好几天' },
];

describe('Page', () => {
  it('offers help and the way back, and names itself', () => {
    render(<Page title="测评">{null}</Page>);
    expect(screen.getByRole('link', { name: '需要帮助' }).getAttribute('href')).toBe('/help');
    // one in the header of phones, one above the title on wide screens: style sheets show either
    for (const way of screen.getAllByRole('button', { name: '返回' })) fireEvent.click(way);
    expect(world.navigation).toEqual([
      ['switchTab', '/pages/home/index'],
      ['switchTab', '/pages/home/index'],
    ]);
    expect(screen.getByRole('heading', { level: 1, name: '测评' })).toBeTruthy();
    expect(document.title).toBe('测评 · 安心');
  });

  // Mutation: `Page` does not call useReadFirstGone.
  it('takes the place of what the server wrote into the page to be read before it', () => {
    const before = document.body.appendChild(document.createElement('main'));
    before.id = 'read-first';
    render(<Page title="躺下就清醒">{null}</Page>);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(before.isConnected).toBe(false);
  });

  it('shows where one is among the tabs', () => {
    render(
      <Page title="测评" tab="assessments">
        {null}
      </Page>,
    );
    const current = screen.getAllByRole('link', { current: 'page' }).map(({ textContent }) => textContent);
    expect(new Set(current)).toEqual(new Set(['测评']));
  });

  it('says when the device is offline, and tries again when pressed', () => {
    useNetwork.setState({ online: false });
    const again = jest.fn();
    render(
      <Page title="测评" onRetry={again}>
        {null}
      </Page>,
    );
    fireEvent.click(screen.getByRole('button', { name: '没连上网络，已为您保留，点此重试' }));
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('keeps help in reach when its content breaks, and tries again', () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const Content = () => {
      if (broken) throw new Error('x is undefined');
      return <Txt>好了</Txt>;
    };
    render(
      <Page title="测评">
        <Content />
      </Page>,
    );
    expect(screen.getByRole('link', { name: '需要帮助' })).toBeTruthy();
    broken = false;
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(screen.getByText('好了')).toBeTruthy();
    silence.mockRestore();
  });

  it('becomes 关怀版 by choice', () => {
    usePreferences.setState({ size: 'large' });
    const { container } = render(<Page title="测评">{null}</Page>);
    expect(container.querySelector('.ax-page.ax-large')).toBeTruthy();
  });

  it('has no accessibility faults that a machine can find', async () => {
    const { container } = render(
      <Page title="测评" tab="assessments">
        <List label="自测">
          <Row icon="assessment" title="最近两周的心情" sub="9题" to={toPage('question', { assessmentId: 'phq9' })} />
        </List>
        <OptionList label="好吗" options={OPTIONS} value={0} onChange={() => undefined} />
        <Field id="a" label="账号" value="" onChange={() => undefined} error="请填账号" />
        <Bands names={['比较平稳', '有些低落', '不太轻松', '很辛苦', '非常辛苦']} current={1} />
        <Progress done={4} total={9} />
        <ErrorState error={new ApiError('X', '服务器忙')} onRetry={() => undefined} />
        <Button icon="phone" tel="12356">
          拨打12356
        </Button>
      </Page>,
    );
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
  });
});

describe('Button', () => {
  it('is a link where it leads to a page, and stays in the app when pressed', () => {
    render(<Button to={toPage('result', { submissionId: 's1' })}>看结果</Button>);
    const link = screen.getByRole('link', { name: '看结果' });
    expect(link.getAttribute('href')).toBe('/assessments/result?submissionId=s1');
    expect(fireEvent.click(link)).toBe(false);
    expect(world.navigation).toEqual([['navigateTo', '/features/assessments/pages/result/index?submissionId=s1']]);
  });

  it('leaves a new tab to the browser', () => {
    render(<Button to={toPage('help')}>帮助</Button>);
    fireEvent.click(screen.getByRole('link'), { ctrlKey: true });
    expect(world.navigation).toEqual([]);
  });

  it('calls by a telephone link', () => {
    render(<Button tel="12356">拨打12356</Button>);
    expect(screen.getByRole('link').getAttribute('href')).toBe('tel:12356');
  });

  it('cannot be pressed twice while it waits', () => {
    const press = jest.fn();
    render(
      <Button busy onPress={press}>
        登录
      </Button>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(press).not.toHaveBeenCalled();
  });
});

describe('OptionList', () => {
  it('is one group of radio buttons with the question as its name', () => {
    const choose = jest.fn();
    render(<OptionList label="感觉疲倦或没有活力" options={OPTIONS} value={1} onChange={choose} />);
    expect(screen.getByRole('radiogroup', { name: '感觉疲倦或没有活力' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '好几天' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: '完全不会' }));
    expect(choose).toHaveBeenCalledWith(0);
  });

  it('hears the chosen option chosen again', () => {
    const choose = jest.fn();
    render(<OptionList label="x" options={OPTIONS} value={1} onChange={choose} />);
    fireEvent.click(screen.getByRole('radio', { name: '好几天' }));
    expect(choose).toHaveBeenCalledTimes(1);
  });
});

describe('Field', () => {
  it('ties its error to the input', () => {
    render(<Field id="a" label="账号" value="" onChange={() => undefined} error="请填账号" />);
    const input = screen.getByRole('textbox', { name: '账号' });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('请填账号');
  });
});

describe('Bands', () => {
  it('are read as one sentence', () => {
    render(<Bands names={['比较平稳', '有些低落', '不太轻松', '很辛苦', '非常辛苦']} current={1} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '五档，从比较平稳到非常辛苦；这次是第2档：有些低落',
    );
  });
});

describe('Sheet', () => {
  function Example() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onPress={() => setOpen(true)}>打开</Button>
        <Sheet id="s" open={open} title="要退出吗？" onClose={() => setOpen(false)}>
          <Button onPress={() => undefined}>一</Button>
          <Button onPress={() => undefined}>二</Button>
        </Sheet>
      </>
    );
  }

  it('takes the keyboard, keeps it, and gives it back', () => {
    render(<Example />);
    const opener = screen.getByRole('button', { name: '打开' });
    opener.focus();
    fireEvent.click(opener);
    expect(document.activeElement).toBe(screen.getByRole('dialog', { name: '要退出吗？' }));
    screen.getByRole('button', { name: '二' }).focus();
    fireEvent.keyDown(document, { key: 'Tab' });
    expect(document.activeElement?.textContent).toBe('一');
    fireEvent.keyDown(document, { key: 'Tab', shiftKey: true });
    expect(document.activeElement?.textContent).toBe('二');
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});

describe('ErrorState', () => {
  it('shows the server’s sentence, and never a raw error', () => {
    const again = jest.fn();
    const { rerender } = render(<ErrorState error={new ApiError('BUSY', '服务器忙，请稍后再试')} onRetry={again} />);
    expect(screen.getByText('服务器忙，请稍后再试')).toBeTruthy();
    rerender(<ErrorState error={new TypeError('x is undefined')} onRetry={again} />);
    expect(screen.queryByText(/undefined/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(again).toHaveBeenCalledTimes(1);
  });
});

describe('Txt', () => {
  it('is a heading where it says so', () => {
    render(<Txt as="h2">家门口的活动</Txt>);
    expect(screen.getByRole('heading', { level: 2, name: '家门口的活动' })).toBeTruthy();
  });
});
