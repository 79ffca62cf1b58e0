import { createRequire } from 'node:module';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render } from '@testing-library/react';
import { resetTaro, world } from '../../../test/stubs/taro';
import { ariaProps } from './base/aria.weapp';
import { Press } from './base/press.weapp';
import { Txt } from './base/txt.weapp';

const root = path.resolve(process.cwd().endsWith('miniprogram') ? '.' : 'miniprogram');
const { ariaComponents } = createRequire(path.join(root, 'package.json'))('./config/aria-attributes.cjs') as {
  ariaComponents: Record<string, Record<string, string>>;
};

beforeEach(resetTaro);
afterEach(cleanup);

describe('in WeChat', () => {
  it('every aria attribute the kit uses is let through to the components', () => {
    const used = Object.keys(
      ariaProps({
        role: 'x',
        label: 'x',
        hidden: true,
        checked: true,
        selected: true,
        expanded: true,
        live: 'polite',
        busy: true,
        modal: true,
        level: 1,
        value: { now: 1, min: 0, max: 2 },
      }),
    );
    expect(used).toHaveLength(13);
    for (const component of ['View', 'Text', 'Button']) {
      expect(Object.keys(ariaComponents[component] ?? {})).toEqual(expect.arrayContaining(used));
    }
  });

  it('attributes that are not set are not sent', () => {
    expect(ariaProps({ label: '返回', checked: false })).toEqual({ 'aria-label': '返回', 'aria-checked': 'false' });
  });

  it('a box that can be pressed says that it is a button or a link', () => {
    const { container } = render(
      <>
        <Press onPress={() => undefined}>一</Press>
        <Press to={{ name: 'help' }}>二</Press>
        <Press role="radio" checked>
          三
        </Press>
      </>,
    );
    const roles = Array.from(container.querySelectorAll('[data-role]'), (node) => node.getAttribute('data-role'));
    expect(roles).toEqual(['button', 'link', 'radio']);
    fireEvent.click(container.querySelectorAll('[data-role]')[1] as Element);
    expect(world.navigation).toEqual([['navigateTo', '/features/help/pages/help/index']]);
  });

  it('a disabled box does nothing and says so', () => {
    const press = jest.fn();
    const { container } = render(
      <Press disabled onPress={press}>
        一
      </Press>,
    );
    const box = container.querySelector('[aria-disabled="true"]') as Element;
    fireEvent.click(box);
    expect(press).not.toHaveBeenCalled();
  });

  it('headings keep their level', () => {
    const { container } = render(<Txt as="h2">家门口的活动</Txt>);
    const heading = container.querySelector('[data-role="heading"]');
    expect(heading?.getAttribute('aria-level')).toBe('2');
    expect(heading?.textContent).toBe('家门口的活动');
  });
});
