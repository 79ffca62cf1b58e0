import { describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.js';
import { SETTINGS, type Setting } from './settings.js';

const production = {
  ANXIN_PROFILE: 'production',
  ANXIN_PUBLIC_ORIGIN: 'https://anxin.example.gov.cn',
  ANXIN_WECHAT_APP_ID: 'wx1',
  ANXIN_WECHAT_APP_SECRET: 'secret',
};

describe('configuration', () => {
  it('needs nothing to start in development on the embedded database', () => {
    const config = loadConfig({ DATA_DIR: '/srv/anxin' });
    expect(config).toMatchObject({
      profile: 'development',
      port: 3000,
      database: { kind: 'embedded', file: '/srv/anxin/anxin.db' },
      wechat: null,
    });
  });

  it('takes MySQL and MariaDB addresses alike', () => {
    for (const scheme of ['mysql', 'mariadb']) {
      expect(loadConfig({ DATABASE_URL: `${scheme}://u:p@127.0.0.1:3306/anxin` }).database).toMatchObject({
        kind: 'mysql',
        url: 'mysql://u:p@127.0.0.1:3306/anxin',
      });
    }
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ ANXIN_PROFILE: 'prod' }, 'ANXIN_PROFILE'],
    [{ DATABASE_URL: 'postgres://x/y' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'mysql://127.0.0.1' }, 'DATABASE_URL'],
    [{ ANXIN_WECHAT_APP_ID: 'wx1' }, 'ANXIN_WECHAT_APP_SECRET'],
  ])('refuses %o and names the setting', (env, name) => {
    expect(() => loadConfig(env)).toThrow(name);
  });

  it('uses the defaults that the list of settings tells', () => {
    const told = Object.entries<Setting>(SETTINGS).flatMap(([name, setting]) =>
      setting.default === undefined ? [] : [[name, setting.default] as const],
    );
    const env = { DATABASE_URL: 'mysql://u:p@127.0.0.1/anxin' };
    expect(loadConfig({ ...Object.fromEntries(told), ...env })).toEqual(loadConfig(env));
    expect(loadConfig(env)).toMatchObject({ port: 3000, host: '127.0.0.1', database: { poolSize: 10 } });
  });

  it.each(Object.entries<Setting>(SETTINGS))(
    'says of %s what it means and what happens without it',
    (_name, setting) => {
      expect(setting.meaning).not.toBe('');
      expect([setting.default, setting.otherwise].filter(Boolean)).toHaveLength(1);
    },
  );

  it('lets a complete production configuration pass', () => {
    expect(loadConfig(production).profile).toBe('production');
  });

  it.each([
    ['ANXIN_PUBLIC_ORIGIN', { ...production, ANXIN_PUBLIC_ORIGIN: 'http://anxin.example.gov.cn' }],
    ['ANXIN_WECHAT_APP_ID', { ...production, ANXIN_WECHAT_APP_ID: '', ANXIN_WECHAT_APP_SECRET: '' }],
    ['ANXIN_WECHAT_BASE_URL', { ...production, ANXIN_WECHAT_BASE_URL: 'http://127.0.0.1:1' }],
  ])('refuses an unsafe %s in production (ASVS 13.4.2)', (name, env) => {
    expect(() => loadConfig(env)).toThrow(name);
  });
});
