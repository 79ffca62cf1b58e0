import { describe, expect, it } from '@jest/globals';
import { namedFrom } from '../lib/server-command.mjs';

describe('npm run county', () => {
  it('takes its file from where the person is, and a name for what it is', () => {
    expect(namedFrom(['mycounty', '--check'], '/home/lin')).toEqual(['/home/lin/mycounty', '--check']);
    expect(namedFrom(['--confirm', '温致远', '../it'], '/home/lin')).toEqual(['--confirm', '温致远', '/home/it']);
    expect(namedFrom(['/srv/county.json', '--confirm=温致远'], '/home')).toEqual([
      '/srv/county.json',
      '--confirm=温致远',
    ]);
  });
});
