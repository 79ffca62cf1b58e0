import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CoursesFacade, type ContentDraft } from '../../src/modules/courses/index.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import { startWorld, type World } from '../support/world.js';
import { article, piece } from './support.js';

const INDEX =
  '<!doctype html><html lang="zh-CN"><head><title>安心</title></head><body><div id="app"></div></body></html>';
const ORIGIN = 'https://anxin.example.cn';

describe('what search engines are given of the website', () => {
  let folder: string;
  let world: World;
  let union: string;
  let expert: string;
  let id: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'anxin-website-'));
    await writeFile(path.join(folder, 'index.html'), INDEX);
    world = await startWorld({ websiteDir: folder, publicOrigin: ORIGIN });
    union = await holder('union-staff');
    expert = await holder('expert');
    id = await published({ title: '躺下 <就> $& 清醒', sources: ['《书》 & 法'] });
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  const holder = async (role: 'union-staff' | 'expert'): Promise<string> => {
    const { accountId } = await world.signIn(role);
    const county = { scopeType: 'county', scopeId: COUNTY_ID, grantedBy: null } as const;
    await world.app.get(IdentityFacade).grantRole({ accountId, role, ...county });
    return accountId;
  };
  const published = async (change: Partial<ContentDraft>): Promise<string> => {
    const [courses, contentId] = [world.app.get(CoursesFacade, { strict: false }), randomUUID()];
    await courses.create(expert, contentId, article(change));
    await courses.submit(expert, contentId);
    await courses.approve(union, contentId);
    await courses.publish(union, contentId);
    return contentId;
  };
  /** As a search engine comes: it is no client of ours. */
  const get = async (address: string) => {
    const reply = await fetch(world.url + address);
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  };

  // Mutation: `escapeHtml` of the title left out; `replace` with a text instead of a function.
  it('is an article with its title, its description and its words, as HTML that nobody has to run', async () => {
    const { status, headers, text } = await get(`/article?contentId=${id}&from=elsewhere`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(text).toContain('<title>躺下 &lt;就&gt; $&amp; 清醒 · 安心</title>');
    expect(text).toContain(`<meta name="description" content="${article().summary}"/>`);
    expect(text).toContain(`<link rel="canonical" href="${ORIGIN}/article?contentId=${id}"/>`);
    const main = /<main id="read-first"[^>]*>(.*)<\/main><div id="app"><\/div>/s.exec(text)?.[1];
    expect(main).toBe(
      [
        '<h1>躺下 &lt;就&gt; $&amp; 清醒</h1><h2>今晚</h2><p>困了再上床。<strong>别看钟</strong>，打',
        '<a href="tel:12356" rel="noopener noreferrer nofollow">12356</a>。</p><ol><li>起来</li><li>坐着</li></ol>',
        '<h2>参考资料</h2><ul><li>《书》 &amp; 法</li></ul>',
      ].join(''),
    );
  });

  it('is the page of all articles with a link to each, and a sitemap that names them', async () => {
    const learn = await get('/learn');
    expect([learn.status, learn.text]).toEqual([200, expect.stringContaining('<title>学习 · 安心</title>')]);
    expect(learn.text).toContain(`<a href="/article?contentId=${id}">躺下 &lt;就&gt; $&amp; 清醒</a>`);
    const { text, headers } = await get('/sitemap.xml');
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect([...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address)).toEqual([
      ...[`${ORIGIN}/learn`, `${ORIGIN}/article?contentId=${id}`],
    ]);
    expect((await get('/robots.txt')).text).toBe(`User-agent: *\nDisallow: /v1/\nSitemap: ${ORIGIN}/sitemap.xml\n`);
  });

  it('is a piece with what is heard and whose it is, at an address of its own', async () => {
    const heard = await published(piece());
    const { status, text } = await get(`/piece?contentId=${heard}`);
    expect([status, text]).toEqual([200, expect.stringContaining('<title>窗外小雨 · 安心</title>')]);
    expect(text).toContain('<h1>窗外小雨</h1><p>门窗关好了，雨在外头下。</p><p>合成的，CC0 1.0</p>');
    expect((await get('/learn')).text).toContain(`<a href="/piece?contentId=${heard}">`);
    // each kind at its own page
    const statuses = [`/article?contentId=${heard}`, `/piece?contentId=${id}`].map(
      async (at) => (await get(at)).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 404]);
  });

  it('is not found where there is no article, or none any more; people are shown the app that says so', async () => {
    const gone = await published({});
    await world.app.get(CoursesFacade, { strict: false }).withdraw(union, gone);
    for (const contentId of [gone, randomUUID(), "' OR 1=1", '']) {
      const { status, text } = await get(`/article?contentId=${encodeURIComponent(contentId)}`);
      expect([contentId, status, text]).toEqual([contentId, 404, INDEX]);
    }
    expect((await get('/learn')).text).not.toContain(gone);
  });

  it('leaves every other address to the app, however odd', async () => {
    for (const address of ['/', '/me', '/article/', '//[', '/article%3FcontentId=x', '/learn/?a=1?b']) {
      expect([address, await get(address)]).toMatchObject([address, { status: 200, text: INDEX }]);
    }
    expect((await get('/nothing.html')).status).toBe(404);
    expect((await get('/v1/nothing')).status).toBe(400);
  });

  it('makes the sitemap anew after ten minutes, not at every request', async () => {
    await get('/sitemap.xml');
    const later = await published({ title: '后来写的' });
    expect((await get('/sitemap.xml')).text).not.toContain(later);
    world.clock.set(new Date(world.clock.now().getTime() + 10 * 60_000));
    expect((await get('/sitemap.xml')).text).toContain(later);
  });

  // Mutation: `site.mayRead` left out.
  it('costs the database so much a minute and no more: who asks too often is given the app alone', async () => {
    const small = await startWorld({ websiteDir: folder, publicOrigin: ORIGIN, rateLimitFactor: 2 / 2_400 });
    try {
      const ask = async () => (await fetch(`${small.url}/article?contentId=${randomUUID()}`)).status;
      expect([await ask(), await ask(), await ask()]).toEqual([404, 404, 200]);
      small.clock.set(new Date(small.clock.now().getTime() + 60_000));
      expect(await ask()).toBe(404);
    } finally {
      await small.close();
    }
  });
});
