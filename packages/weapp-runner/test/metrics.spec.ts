import { describe, expect, it } from '@jest/globals';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { FIXTURE, useHarness } from './harness.js';

const { launch } = useHarness();

describe('metrics', () => {
  it('count the exact UTF-8 bytes of each setData', async () => {
    const app = await launch();
    await app.ready();
    const tap = await app.measure(() => app.tap({ role: 'button', name: '加一' }));
    expect(tap.count).toBe(1);
    expect(tap.bytes).toBe(Buffer.byteLength('{"count":1}'));
    const rename = await app.measure(() => app.tap('改名'));
    expect(rename.bytes).toBe(Buffer.byteLength('{"rows[0].name":"改"}'));
    expect(rename.records[0]).toMatchObject({ page: 'pages/home/home', component: null, keys: 1, initial: false });
    expect(rename.records[0]?.payload).toBe('{"rows[0].name":"改"}');
    expect(rename.records[0]?.applyMs).toEqual(expect.any(Number));
    const nothing = await app.measure(() => app.idle());
    expect(nothing.bytes).toBe(0);
    await app.close();
  });

  it('count what the first page costs, and what each page costs', async () => {
    const app = await launch();
    await app.ready();
    await app.tap('打开商品');
    await app.ready('shop/pages/item/item');
    const { setData, firstPageBytes, firstPaintMs, paints, wxCalls } = await app.metrics();
    const [initial, greeting] = setData.records;
    expect(initial).toMatchObject({ page: 'pages/home/home', initial: true });
    expect(greeting?.bytes).toBe(Buffer.byteLength('{"greeting":"您好，您","query":{}}'));
    // A hand-written page shows its initial data; Taro's is empty until its first setData.
    expect(firstPageBytes).toBe(initial?.bytes);
    expect(Object.keys(setData.byPage).sort()).toEqual(['pages/home/home', 'shop/pages/item/item']);
    expect(setData.bytes).toBe(setData.records.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(firstPaintMs).toBeGreaterThan(0);
    expect(paints.map(({ page }) => page)).toEqual(['pages/home/home', 'shop/pages/item/item']);
    expect(wxCalls).toMatchObject({ navigateTo: 1 });
    await app.close();
  });

  it('weigh packages by the files on disk', async () => {
    const app = await launch();
    await app.ready();
    const { packages } = await app.metrics();
    expect(Object.keys(packages)).toEqual(['main', 'shop']);
    expect(packages['shop']).toBe(weigh(path.join(FIXTURE, 'shop')));
    const settings = statSync(path.join(FIXTURE, 'project.config.json')).size;
    expect(packages['main']).toBe(weigh(FIXTURE) - (packages['shop'] ?? 0) - settings);
    await app.close();
  });
});

const weigh = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
