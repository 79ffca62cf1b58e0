import { describe, expect, it } from '@jest/globals';
import inspector from 'node:inspector';
import { loadConfig } from './config.js';
import { SETTINGS, type Setting } from './settings.js';

const production = {
  ANXIN_PROFILE: 'production',
  ANXIN_PUBLIC_ORIGIN: 'https://anxin.example.gov.cn',
  ANXIN_WECHAT_APP_ID: 'wx1',
  ANXIN_WECHAT_APP_SECRET: 'secret',
  ANXIN_TRUSTED_PROXIES: '1',
};
const BUCKET = {
  ANXIN_S3_BUCKET_URL: 'https://store.example/files/',
  ANXIN_S3_ACCESS_KEY: 'anxin',
  ANXIN_S3_SECRET_KEY: 'secret',
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
    [{ ANXIN_S3_BUCKET_URL: 'https://files.store.example' }, 'ANXIN_S3_SECRET_KEY'],
    [{ ANXIN_S3_SECRET_KEY: 'secret' }, 'ANXIN_S3_BUCKET_URL'],
    ...[
      'files',
      'ftp://store.example/files',
      'https://me:secret@store.example/files',
      'https://store.example/?a=b',
    ].map((url) => [{ ...BUCKET, ANXIN_S3_BUCKET_URL: url }, 'ANXIN_S3_BUCKET_URL'] as const),
    [{ ANXIN_MIN_CLIENT_VERSION: 'newest' }, 'ANXIN_MIN_CLIENT_VERSION'],
    [{ ANXIN_RATE_LIMIT_FACTOR: '0' }, 'ANXIN_RATE_LIMIT_FACTOR'],
    ...['true', '0', '9', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', 'proxy.example', '10.0.0.1,,'].map(
      (proxies) => [{ ANXIN_TRUSTED_PROXIES: proxies }, 'ANXIN_TRUSTED_PROXIES'] as const,
    ),
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

  it('believes nobody about the sender unless told whom', () => {
    expect(loadConfig({}).trustedProxies).toBe(false);
    expect(loadConfig({ ANXIN_TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2);
    const places = ['10.0.0.5', '10.1.0.0/16', 'fd00::/16'];
    expect(loadConfig({ ANXIN_TRUSTED_PROXIES: places.join(', ') }).trustedProxies).toEqual(places);
  });

  it('keeps files in the data folder, or in the bucket whose whole address is set', () => {
    expect(loadConfig({}).bucket).toBeNull();
    expect(loadConfig({ ...production, ...BUCKET }).bucket).toEqual({
      ...{ url: 'https://store.example/files', region: 'us-east-1', accessKey: 'anxin', secretKey: 'secret' },
    });
  });

  it('lets a complete production configuration pass', () => {
    expect(loadConfig(production).profile).toBe('production');
    const DATABASE_URL = 'mysql://anxin:f3a9c0d17be2445b@127.0.0.1/anxin';
    expect(loadConfig({ ...production, DATABASE_URL }).database.kind).toBe('mysql');
  });

  // Mutation: any one `refuseIf` of config.ts left out.
  it.each([
    ['ANXIN_PUBLIC_ORIGIN', { ANXIN_PUBLIC_ORIGIN: 'http://anxin.example.gov.cn' }],
    ['ANXIN_PUBLIC_ORIGIN', { ANXIN_PUBLIC_ORIGIN: 'https://anxin.example.gov.cn/app' }],
    ['ANXIN_PUBLIC_ORIGIN', { ANXIN_PUBLIC_ORIGIN: '' }],
    ['ANXIN_WECHAT_APP_ID', { ANXIN_WECHAT_APP_ID: '', ANXIN_WECHAT_APP_SECRET: '' }],
    ['ANXIN_WECHAT_APP_ID', { ANXIN_WECHAT_APP_ID: 'wxdemo0000000000' }],
    ['ANXIN_WECHAT_BASE_URL', { ANXIN_WECHAT_BASE_URL: 'http://127.0.0.1:1' }],
    ['ANXIN_TRUSTED_PROXIES', { ANXIN_TRUSTED_PROXIES: '' }],
    ['ANXIN_S3_BUCKET_URL', { ...BUCKET, ANXIN_S3_BUCKET_URL: 'http://store.example/files' }],
    ['ANXIN_RATE_LIMIT_FACTOR', { ANXIN_RATE_LIMIT_FACTOR: '11' }],
    ...['', 'anxin', 'anxin123', 'passwordpassword', '111111111111111', '123456789012'].map(
      (password) => ['DATABASE_URL', { DATABASE_URL: `mysql://anxin:${password}@127.0.0.1/anxin` }] as const,
    ),
  ])('refuses an unsafe %s in production, and only there: %o (ASVS 13.4.2)', (name, change) => {
    expect(() => loadConfig({ ...production, ...change })).toThrow(name);
    expect(loadConfig({ ...production, ...change, ANXIN_PROFILE: 'development' }).profile).toBe('development');
  });

  it('refuses to serve a real county with a debugger open (ASVS 13.4.2)', () => {
    inspector.open(0, '127.0.0.1');
    try {
      expect(() => loadConfig(production)).toThrow('--inspect');
    } finally {
      inspector.close();
    }
  });
});
