import { describe, expect, it } from '@jest/globals';
import type { WeappApp } from '../dist/index.js';
import { useHarness } from './harness.js';

const { launch } = useHarness();

const openWheels = async (): Promise<WeappApp> => {
  const app = await launch({ path: 'pages/wheels/wheels' });
  await app.ready('pages/wheels/wheels');
  return app;
};

describe('less common components', () => {
  it('picker-view shows its value and tells what is turned to', async () => {
    const app = await openWheels();
    const column = await app.find({ selector: 'picker-view-column' });
    await column.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          const look = (): void => (element.scrollTop === 40 ? resolve() : void requestAnimationFrame(look));
          look();
        }),
    );
    await column.evaluate((element) => element.scrollTo({ top: 80, behavior: 'instant' }));
    await app.waitForText('选了 2026');
    await app.close();
  });

  it('animation plays what createAnimation exports', async () => {
    const app = await openWheels();
    await app.tap('动一下');
    const mover = await app.find({ selector: '#mover' });
    await mover.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          const look = (): void =>
            getComputedStyle(element).opacity === '0.5' ? resolve() : void requestAnimationFrame(look);
          look();
        }),
    );
    expect(await mover.evaluate((element) => getComputedStyle(element).transform)).toBe('matrix(1, 0, 0, 1, 40, 0)');
    await app.close();
  });

  it('page-container comes and goes with its events', async () => {
    const app = await openWheels();
    expect(await app.text()).not.toContain('抽屉里');
    await app.tap('开关');
    expect(await app.text()).toContain('抽屉里');
    await app.tap('开关');
    expect(await app.text()).not.toContain('抽屉里');
    expect(await (await app.find({ selector: '#stages' })).innerText()).toBe('enter,leave');
    await app.close();
  });
});
