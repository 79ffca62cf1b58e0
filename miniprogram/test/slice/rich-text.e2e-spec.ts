import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { borrowBrowser, giveBrowserBack } from './support/browser.js';

/** The server's own, as it is built. */
const CLEANER = path.resolve(import.meta.dirname, '../../../cloud-api/dist/platform/rich-text/index.js');
const PAGE = 'http://county.example/a-text-to-read';
const LAST = 'http://county.example/asked-last';

/** What texts have been made to do where nobody cleans them; most of it still works. */
const PAYLOADS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/pixel.png">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"></use></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><img src=x onerror=alert(1)></template><iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe src="https://evil.example/"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="https://evil.example/x.swf">',
  '<video src=x onerror=alert(1)></video>',
  '<audio src="https://evil.example/x.mp3" autoplay></audio>',
  '<video><source onerror=alert(1) src=x></video>',
  '<details open ontoggle=alert(1)>x</details>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)></select>',
  '<body onload=alert(1)>',
  '<p onmouseover=alert(1) style="position:fixed;inset:0">x</p>',
  '<p style="background:url(https://evil.example/x.png)">x</p>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<base href="https://evil.example/"><a href="/x">x</a>',
  '<form action="https://evil.example/"><input name=x><button>x</button></form>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="https://ok.example" onclick=alert(1) target=_blank>x</a>',
  '<img src="/v1/me">',
  '<img srcset="https://evil.example/x.png 1x">',
  '<img src="javascript:alert(1)">',
  '<img name=body id=cookie>',
  '<p id=alert class=navbar name=x>x</p>',
  '<img src=x:x onerror=alert(1) <p>',
  '<<script>alert(1)//<</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\0>alert(1)</script>',
  '<scr\0ipt>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><x onclick=alert(1)>x',
  '<xmp><img src="</xmp><img src=x onerror=alert(1)>">',
  '<textarea><img src="</textarea><img src=x onerror=alert(1)>">',
  '<title><img src="</title><img src=x onerror=alert(1)>">',
  '<plaintext><img src=x onerror=alert(1)>',
  '<table background="https://evil.example/x.png"><td background="javascript:alert(1)">x</table>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<custom-thing onfocus=alert(1) tabindex=1 autofocus>x</custom-thing>',
  '</p></div></body></html><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;<img src=x onerror=alert(1)>',
  '<a href="https://ok.example/&quot; onmouseover=&quot;alert(1)">x</a>',
  '<img alt="&quot;><img src=x onerror=alert(1)>" src="/pictures/x.webp">',
];

describe('rich text in a browser, without a policy that would help', () => {
  let browser: Browser;
  let clean: (html: string) => string;

  beforeAll(async () => {
    browser = await borrowBrowser();
    const cleaner = (await import(pathToFileURL(CLEANER).href)) as { cleanRichText: (html: string) => string };
    clean = cleaner.cleanRichText;
  });
  afterAll(giveBrowserBack);

  async function show(texts: readonly string[], isEnough: (done: Done) => boolean = () => true): Promise<Done> {
    const context = await browser.newContext();
    try {
      return await shown(await context.newPage(), texts, isEnough);
    } finally {
      await context.close();
    }
  }

  // Mutation: `clean` is `(html) => html`: the next test.
  it('runs no script and asks nobody for anything (ASVS 1.3.1)', async () => {
    expect(await show(PAYLOADS.map(clean))).toEqual({ scripts: 0, requests: 0 });
  });

  it('would do both uncleaned', async () => {
    // a busy machine runs them a frame or two later
    const isMuch = ({ scripts, requests }: Done): boolean => scripts > 10 && requests > 5;
    expect(isMuch(await show(PAYLOADS, isMuch))).toBe(true);
  });
});

interface Done {
  scripts: number;
  requests: number;
}

/** What happens when each is put in by a script, as clients do, and touched. @param isEnough until then it waits */
async function shown(page: Page, texts: readonly string[], isEnough: (done: Done) => boolean): Promise<Done> {
  let [scripts, requests] = [0, 0];
  await page.exposeFunction('alert', () => (scripts += 1));
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === PAGE) return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    if (url !== LAST) requests += 1;
    return route.fulfill({ status: 204 }); // the page stays, wherever it was sent
  });
  await page.goto(PAGE);
  await page.evaluate(
    async ([each, last]) => {
      for (const text of each) {
        const place = document.createElement('div');
        document.body.append(place);
        place.innerHTML = text;
        for (const element of place.querySelectorAll<HTMLElement>('*')) {
          element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          if (element instanceof HTMLAnchorElement && element.protocol !== 'https:') element.click();
        }
      }
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      await fetch(last);
    },
    [texts, LAST] as const,
  );
  while (!isEnough({ scripts, requests })) await page.evaluate(() => new Promise(requestAnimationFrame));
  return { scripts, requests };
}
