import { describe, expect, it } from '@jest/globals';
import type { WeappApp } from '../dist/index.js';
import { useHarness } from './harness.js';

const { launch } = useHarness();

const openForms = async (latency = 0): Promise<WeappApp> => {
  const app = await launch({ path: 'pages/forms/forms', bridgeLatencyMs: latency });
  await app.ready('pages/forms/forms');
  return app;
};

const textOf = async (app: WeappApp, id: string): Promise<string> =>
  (await app.find({ selector: `#${id}` })).innerText();

describe('fields', () => {
  it('send what is typed, confirm with Enter, and are found by their label', async () => {
    const app = await openForms();
    await app.type({ label: '名字' }, '小安');
    expect(await textOf(app, 'text')).toBe('小安');
    await app.press('Enter');
    expect(await textOf(app, 'confirmed')).toBe('小安');
    await app.close();
  });

  it('keep fast typing although echoes come late', async () => {
    const app = await openForms(30);
    await app.type({ label: '名字' }, 'abcdefgh', { keyByKey: true });
    expect(await app.value({ label: '名字' })).toBe('abcdefgh');
    expect(await textOf(app, 'text')).toBe('abcdefgh');
    await app.close();
  });

  it('show the value the logic thread makes of the typing', async () => {
    const app = await openForms();
    const field = { placeholder: '大写' };
    await app.type(field, 'ab');
    expect(await app.value(field)).toBe('AB');
    await app.close();
  });

  it('stop at maxlength', async () => {
    const app = await openForms();
    await app.type({ selector: 'textarea' }, '一二三四五六七', { keyByKey: true });
    expect(await app.value({ selector: 'textarea' })).toBe('一二三四五');
    await app.close();
  });
});

describe('controls', () => {
  it('switch, check, choose and slide', async () => {
    const app = await openForms();
    await app.tap({ role: 'switch', name: '同意' });
    expect(await textOf(app, 'agreed')).toBe('true');
    expect(await (await app.find({ role: 'switch', name: '同意' })).getAttribute('aria-checked')).toBe('true');
    await app.tap('甲项');
    expect(await textOf(app, 'boxes')).toBe('a+b');
    await app.tap('乙项');
    expect(await textOf(app, 'boxes')).toBe('a');
    await app.tap('红');
    expect(await textOf(app, 'radio')).toBe('red');
    await app.tap({ role: 'radio', name: '蓝' });
    expect(await textOf(app, 'radio')).toBe('blue');
    await (await app.find({ role: 'slider', name: '程度' })).fill('7');
    await app.idle();
    expect(await textOf(app, 'level')).toBe('7');
    await app.close();
  });

  it('pick from wheels and calendars, or not', async () => {
    const app = await openForms();
    await app.tap('城市 靖安');
    await app.page.getByRole('dialog').getByRole('listbox').selectOption('九江');
    await app.tap('确定');
    expect(await app.text()).toContain('城市 九江');
    await app.tap('城市 九江');
    await app.tap('取消');
    expect(await app.text()).toContain('城市 九江');
    await app.tap(/^日期/);
    await app.page.getByLabel('日期或时间').fill('2026-11-23');
    await app.tap('确定');
    expect(await app.text()).toContain('日期 2026-11-23');
    await app.close();
  });

  it('collect the values of a form', async () => {
    const app = await openForms();
    await app.type({ label: '名字' }, '小安');
    await app.tap({ role: 'switch', name: '同意' });
    await app.tap('提交');
    expect(JSON.parse(await textOf(app, 'submitted'))).toEqual({
      name: '小安',
      note: '',
      agree: true,
      boxes: ['b'],
      radio: '',
      level: 1,
      city: 0,
    });
    await app.close();
  });

  it('do not react when disabled, and say so', async () => {
    const app = await openForms();
    const button = await app.find({ role: 'button', name: '不能按' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.tap({ force: true });
    await app.idle();
    expect(await textOf(app, 'disabled')).toBe('没按到');
    await app.close();
  });
});
