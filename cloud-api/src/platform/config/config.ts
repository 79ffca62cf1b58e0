import inspector from 'node:inspector';
import path from 'node:path';
import { configWords } from './locales/config.zh.js';
import { settingOrDefault, type Environment, type SettingName } from './settings.js';
import { trustedProxies, type TrustedProxies } from './trusted-proxies.js';

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

export interface BucketConfig {
  /** of the bucket, without a slash at its end */
  url: string;
  region: string;
  accessKey: string;
  secretKey: string;
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

/** Above it a limit stops nobody who guesses. */
const MOST_IN_PRODUCTION = 10;
const SHORTEST_PASSWORD = 12;

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
  /** null: stored files are in the data folder. */
  bucket!: BucketConfig | null;
  /** How much one person may have uploaded. */
  mediaQuotaBytes!: number;
  /** Whose word about the sender's address counts. false: nobody's. */
  trustedProxies!: TrustedProxies;
  /** Multiplies every limit of how often somebody may ask. */
  rateLimitFactor!: number;
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
    bucket: bucketFrom(env),
    mediaQuotaBytes:
      wholeNumber('ANXIN_MEDIA_QUOTA_MIB', settingOrDefault(env, 'ANXIN_MEDIA_QUOTA_MIB'), 1, 1_000_000) * 1024 * 1024,
    trustedProxies: proxiesFrom(env),
    rateLimitFactor: wholeNumber('ANXIN_RATE_LIMIT_FACTOR', settingOrDefault(env, 'ANXIN_RATE_LIMIT_FACTOR'), 1, 100),
    minClientVersion: clientVersion(settingOrDefault(env, 'ANXIN_MIN_CLIENT_VERSION')),
    logToStdout: env.ANXIN_LOG === '1',
  } satisfies AppConfig);
  if (profile === 'production') refuseUnsafeProduction(config);
  return config;
}

/** One sentence for each that names the setting: whoever reads it knows what to change. */
function refuseUnsafeProduction({ publicOrigin, wechat, database, ...config }: AppConfig): void {
  const refuseIf = (unsafe: boolean, code: string, sentence: string): void => {
    if (unsafe) throw new ConfigError(code, sentence);
  };
  refuseIf(!isHttpsOrigin(publicOrigin), 'PUBLIC_ORIGIN_NOT_HTTPS', configWords.originNotHttps);
  refuseIf(!wechat, 'WECHAT_MISSING', configWords.wechatMissing);
  refuseIf(Boolean(wechat?.baseUrl), 'WECHAT_NOT_REAL', configWords.wechatNotReal);
  refuseIf(Boolean(wechat?.appId.startsWith('wxdemo')), 'WECHAT_SAMPLE', configWords.wechatSample);
  refuseIf(Boolean(config.bucket?.url.startsWith('http:')), 'BUCKET_NOT_HTTPS', configWords.bucketNotHttps);
  refuseIf(config.trustedProxies === false, 'TRUSTED_PROXIES_MISSING', configWords.proxiesMissing);
  refuseIf(
    config.rateLimitFactor > MOST_IN_PRODUCTION,
    'RATE_LIMITS_LOOSE',
    configWords.limitsLoose(MOST_IN_PRODUCTION),
  );
  refuseIf(
    database.kind === 'mysql' && hasWeakPassword(database.url),
    'DATABASE_PASSWORD_WEAK',
    configWords.passwordWeak,
  );
  refuseIf(inspector.url() !== undefined, 'DEBUGGER_OPEN', configWords.debuggerOpen);
}

/** Nothing but the origin: it is compared with what browsers say, letter by letter. */
function isHttpsOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).origin === text;
}

/** What a person types who means to change it later. */
function hasWeakPassword(url: string): boolean {
  const { username, password } = new URL(url);
  return (
    password.length < SHORTEST_PASSWORD || password === username || /^((.)\2+$|passw|12345|changeme)/i.test(password)
  );
}

function proxiesFrom(env: Environment): TrustedProxies {
  const trusted = trustedProxies(env.ANXIN_TRUSTED_PROXIES ?? '');
  if (trusted === null) throw new ConfigError('TRUSTED_PROXIES_WRONG', configWords.proxiesWrong);
  return trusted;
}

function clientVersion(text: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(text)) throw new ConfigError('SETTING_WRONG', configWords.notAVersion(text));
  return text;
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

function bucketFrom(env: Environment): BucketConfig | null {
  const [url, accessKey, secretKey] = [env.ANXIN_S3_BUCKET_URL, env.ANXIN_S3_ACCESS_KEY, env.ANXIN_S3_SECRET_KEY];
  if (!url && !accessKey && !secretKey) return null;
  if (!url || !accessKey || !secretKey) throw new ConfigError('BUCKET_HALF_SET', configWords.bucketHalfSet);
  if (!isBucketAddress(url)) throw new ConfigError('BUCKET_URL_WRONG', configWords.bucketUrlWrong);
  return { url: url.replace(/\/+$/, ''), region: settingOrDefault(env, 'ANXIN_S3_REGION'), accessKey, secretKey };
}

/** An address to which a key is appended; no name and password in it, they would stand in every log. */
function isBucketAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username, password } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && [search, hash, username, password].every((part) => part === '');
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
