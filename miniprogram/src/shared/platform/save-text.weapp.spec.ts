import { beforeEach, describe, expect, it } from '@jest/globals';
import { resetTaro, world } from '../../../test/stubs/taro';
import { saveText } from './save-text';

beforeEach(resetTaro);

describe('a text that is to be kept', () => {
  it('is written on the phone and sent to a chat within the tap', async () => {
    await saveText('回执.json', '{}');
    expect([...world.written]).toEqual([['wxfile://usr/回执.json', '{}']]);
    expect(world.shared).toEqual([{ filePath: 'wxfile://usr/回执.json', fileName: '回执.json' }]);
  });
});
