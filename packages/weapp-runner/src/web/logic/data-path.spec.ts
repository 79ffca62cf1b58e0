import { describe, expect, it } from '@jest/globals';
import { getAtPath, parseDataPath, setAtPath } from './data-path.js';

describe('data paths', () => {
  it('read WeChat and Taro spelling alike', () => {
    expect(parseDataPath('a.b[0].c')).toEqual(['a', 'b', 0, 'c']);
    expect(parseDataPath('root.cn.[0].cn.[12].v')).toEqual(['root', 'cn', 0, 'cn', 12, 'v']);
  });

  it('make the containers on the way', () => {
    const data = {};
    setAtPath(data, 'list[1].name', '甲');
    expect(data).toEqual({ list: [undefined, { name: '甲' }] });
    setAtPath(data, 'list[1].name', '乙');
    expect(getAtPath(data, 'list[1].name')).toBe('乙');
    expect(getAtPath(data, 'nothing.here[3]')).toBeUndefined();
  });
});
