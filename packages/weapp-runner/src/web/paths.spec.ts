import { describe, expect, it } from '@jest/globals';
import { mediaUrl } from './media-url.js';
import { parseUrl, resolvePath } from './paths.js';

describe('paths', () => {
  it('are resolved from the file that names them, or from the root', () => {
    expect(resolvePath('pages/a/a', '../b/b')).toBe('pages/b/b');
    expect(resolvePath('pages/a/a', './c')).toBe('pages/a/c');
    expect(resolvePath('pages/a/a', '/d')).toBe('d');
    expect(resolvePath('app', 'shared/colors.wxss')).toBe('shared/colors.wxss');
  });

  it('split from their query, whose values stay as written', () => {
    expect(parseUrl('pages/a/a?x=1&y=%E5%AE%89&z&u=a=b')).toEqual({
      path: 'pages/a/a',
      query: { x: '1', y: '%E5%AE%89', z: '', u: 'a=b' },
    });
  });

  it('of media lead to the package, the phone or the network', () => {
    expect(mediaUrl('../x.png', 'pages/a/a')).toBe('/pkg/pages/x.png');
    expect(mediaUrl('wxfile://tmp_1.png', '')).toBe('/__runner/file?path=wxfile%3A%2F%2Ftmp_1.png');
    expect(mediaUrl('https://a.test/x?y=1', '')).toBe('/__runner/media?url=https%3A%2F%2Fa.test%2Fx%3Fy%3D1');
    expect(mediaUrl('data:image/png;base64,', '')).toBe('data:image/png;base64,');
  });
});
