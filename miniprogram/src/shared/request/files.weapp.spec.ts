import { beforeEach, describe, expect, it } from '@jest/globals';
import { resetTaro, world } from '../../../test/stubs/taro';
import { api } from './index';

beforeEach(resetTaro);

describe('a file in WeChat', () => {
  it('is opened with the menu that passes it on', async () => {
    await api.file('/v1/staff/events/e1/sign-ups.xlsx', '名单.xlsx');
    expect(world.files).toEqual(['/v1/staff/events/e1/sign-ups.xlsx']);
    expect(world.opened).toEqual([{ filePath: 'wxfile://tmp_1', fileType: 'xlsx', showMenu: true }]);
  });

  it('that WeChat cannot show is sent to a chat by the next tap', async () => {
    const passOn = await api.file('/v1/me/data.html', '我的数据.html');
    expect([world.opened, world.shared]).toEqual([[], []]);
    await passOn?.();
    expect(world.shared).toEqual([{ filePath: 'wxfile://tmp_1', fileName: '我的数据.html' }]);
  });

  it('that is refused is not opened, and the server’s sentence is read out of it', async () => {
    world.fileReply = 403;
    await expect(api.file('/v1/x.pdf', '签到表.pdf')).rejects.toMatchObject({ message: '没有权限' });
    expect(world.opened).toEqual([]);
  });
});
