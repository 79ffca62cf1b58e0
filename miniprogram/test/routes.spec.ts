import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pageFor, PAGES, queryOf, subPackages, TAB_ROUTES, webRoutes } from '../src/routes';

const source = path.resolve(process.cwd().endsWith('miniprogram') ? '.' : 'miniprogram', 'src');
const pages = Object.values(PAGES);

describe('routes', () => {
  it('name pages that exist', () => {
    expect(pages.map(({ file }) => file).filter((file) => !existsSync(path.join(source, `${file}.tsx`)))).toEqual([]);
  });

  it('put the four tabs, and nothing else, into the main package', async () => {
    const { default: config } = await import('../src/app.config');
    expect(config.pages).toEqual(TAB_ROUTES.map((name) => PAGES[name].file));
    expect(config.tabBar?.list.map(({ pagePath }) => pagePath)).toEqual(config.pages);
    expect(pages.filter(({ file }) => file.startsWith('pages/'))).toHaveLength(TAB_ROUTES.length);
  });

  it.each(['weapp', 'h5'] as const)('put every other page of %s into the subpackage of its feature', (client) => {
    const packed = subPackages(client).flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`));
    const wanted = pages.filter(
      (page) => !page.file.startsWith('pages/') && (!('only' in page) || page.only === client),
    );
    expect([...packed].sort()).toEqual(wanted.map(({ file }) => file).sort());
  });

  it('give each page an address of its own on the website', () => {
    const addresses = Object.values(webRoutes());
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('lead unknown addresses home, and a sign-in code read by a camera to the page that explains it', () => {
    expect(pageFor('/nowhere')).toBe('home');
    expect(pageFor('/scan/abcdefghijklmnop')).toBe('scanConfirm');
  });

  it('encode parameters and leave out missing ones', () => {
    expect(queryOf({ a: '1&2', b: undefined, c: '中' })).toBe('?a=1%262&c=%E4%B8%AD');
    expect(queryOf(undefined)).toBe('');
  });
});
