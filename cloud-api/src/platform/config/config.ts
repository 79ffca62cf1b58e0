import path from 'node:path';
import { configWords } from './locales/config.zh.js';
import { settingOrDefault, type Environment, type SettingName } from './settings.js';

export const PROFILES = ['demo', 'development', 'production'] as const;
export type Profile = (typeof PROFILES)[number];

export type DatabaseConfig =
  | { kind: 'embedded'; file: string }
  | { kind: 'mysql'; url: string; /** connections, not requests */ poolSize: number };

export interface WechatConfig {
  appId: string;
  appSecret: string;
  /** null: the real platform */
  baseUrl: string | null;
}

/** A setting that is missing or wrong, said in a sentence to the person who runs the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(
    readonly code: string,
    readonly sentence: string,
  ) {
    super(`${code}: ${sentence}`);
  }
}

/** Everything that can be set from outside. Read once at start, validated, then never changed. */
export class AppConfig {
  profile!: Profile;
  host!: string;
  /** 0: any free port */
  port!: number;
  dataDir!: string;
  database!: DatabaseConfig;
  /** Where the website and the API are reached from outside, without a slash at the end. */
  publicOrigin!: string;
  /** Key encryption key: 32 bytes as base64 or hex from the environment, else a file of the data folder. */
  masterKey!: string | null;
  masterKeyFile!: string;
  /** Where signed heads of the audit log are appended: the second place. */
  auditCheckpointsFile!: string;
  /** Which keys were erased: outside the database, so that restoring an older copy brings none back. */
  tombstoneFile!: string;
  /** The built website to serve beside the API; null: API only. */
  websiteDir!: string | null;
  /** null: no WeChat (development), or the local fake that the demo starts. */
  wechat!: WechatConfig | null;
  /** Older clients are told to update. */
  minClientVersion!: string;
  logToStdout!: boolean;
}

/**
 * The only reader of the environment.
 * @throws ConfigError with a sentence that names the setting
 */
export function loadConfig(env: Environment): AppConfig {
  const profile = oneOf('ANXIN_PROFILE', settingOrDefault(env, 'ANXIN_PROFILE'), PROFILES);
  const dataDir = path.resolve(settingOrDefault(env, 'DATA_DIR'));
  const port = wholeNumber('PORT', settingOrDefault(env, 'PORT'), 0, 65_535);
  const config = Object.assign(new AppConfig(), {
    profile,
    host: settingOrDefault(env, 'HOST'),
    port,
    dataDir,
    database: databaseFrom(env, dataDir),
    publicOrigin: (env.ANXIN_PUBLIC_ORIGIN || `http://localhost:${port}`).replace(/\/+$/, ''),
    masterKey: env.ANXIN_MASTER_KEY || null,
    masterKeyFile: env.ANXIN_MASTER_KEY_FILE || path.join(dataDir, 'keys', 'master.key'),
    auditCheckpointsFile: path.resolve(env.ANXIN_AUDIT_CHECKPOINTS || path.join(dataDir, 'audit-checkpoints.log')),
    tombstoneFile: path.resolve(env.ANXIN_TOMBSTONE_FILE || path.join(dataDir, 'tombstones.log')),
    websiteDir: env.ANXIN_WEBSITE_DIR ? path.resolve(env.ANXIN_WEBSITE_DIR) : null,
    wechat: wechatFrom(env),
    minClientVersion: settingOrDefault(env, 'ANXIN_MIN_CLIENT_VERSION'),
    logToStdout: env.ANXIN_LOG === '1',
  } satisfies AppConfig);
  if (profile === 'production') refuseUnsafeProduction(config);
  return config;
}

function refuseUnsafeProduction(config: AppConfig): void {
  if (!config.publicOrigin.startsWith('https://')) {
    throw new ConfigError('PUBLIC_ORIGIN_NOT_HTTPS', configWords.originNotHttps);
  }
  if (!config.wechat) {
    throw new ConfigError('WECHAT_MISSING', configWords.wechatMissing);
  }
  if (config.wechat.baseUrl) {
    throw new ConfigError('WECHAT_NOT_REAL', configWords.wechatNotReal);
  }
}

function databaseFrom(env: Environment, dataDir: string): DatabaseConfig {
  if (!env.DATABASE_URL) return { kind: 'embedded', file: path.join(dataDir, 'anxin.db') };
  let url: URL;
  try {
    url = new URL(env.DATABASE_URL);
  } catch {
    throw new ConfigError('DATABASE_URL_WRONG', configWords.databaseUrlWrong);
  }
  const protocol = url.protocol.replace('mariadb:', 'mysql:');
  if (protocol !== 'mysql:' || url.pathname.length < 2) {
    throw new ConfigError('DATABASE_URL_WRONG', configWords.databaseUrlWrong);
  }
  return {
    kind: 'mysql',
    url: env.DATABASE_URL.replace(/^mariadb:/, 'mysql:'),
    poolSize: wholeNumber('ANXIN_DATABASE_POOL', settingOrDefault(env, 'ANXIN_DATABASE_POOL'), 1, 200),
  };
}

function wechatFrom(env: Environment): WechatConfig | null {
  if (!env.ANXIN_WECHAT_APP_ID && !env.ANXIN_WECHAT_APP_SECRET) return null;
  if (!env.ANXIN_WECHAT_APP_ID || !env.ANXIN_WECHAT_APP_SECRET) {
    throw new ConfigError('WECHAT_HALF_SET', configWords.wechatHalfSet);
  }
  return {
    appId: env.ANXIN_WECHAT_APP_ID,
    appSecret: env.ANXIN_WECHAT_APP_SECRET,
    baseUrl: env.ANXIN_WECHAT_BASE_URL || null,
  };
}

function oneOf<T extends string>(name: SettingName, value: string, values: readonly T[]): T {
  const found = values.find((allowed) => allowed === value);
  if (!found) throw new ConfigError('SETTING_WRONG', configWords.notOneOf(name, values, value));
  return found;
}

function wholeNumber(name: SettingName, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new ConfigError('SETTING_WRONG', configWords.notWholeNumber(name, min, max, text));
  }
  return value;
}
