/** What can be set from outside, for whoever runs the server. The table in README.md is made from this list. */
export interface Setting {
  /** What is used when it is not set, as it would be written. */
  default?: string;
  /** Instead of a default: what happens when it is not set. */
  otherwise?: string;
  /** Never in a file that others read, a log or an issue. */
  secret?: true;
  meaning: string;
}

export const SETTINGS = {
  ANXIN_PROFILE: {
    default: 'development',
    meaning:
      '`demo`, `development` or `production`; `npm start` sets `demo`. Production refuses demo data, a county profile that nobody confirmed, and every setting of this table that is unsafe there, by its name',
  },
  HOST: { default: '127.0.0.1', meaning: 'address to listen on; `0.0.0.0` for other machines' },
  PORT: { default: '3000', meaning: 'port of website and API; `0` takes any free one' },
  DATA_DIR: { default: '.data', meaning: 'folder of database, keys and files' },
  DATABASE_URL: {
    otherwise: 'embedded: `anxin.db` in `DATA_DIR`',
    secret: true,
    meaning: '`mysql://user:password@host:3306/name`, MySQL 8 or MariaDB 10.6 and newer, collation `utf8mb4_bin`',
  },
  ANXIN_DATABASE_POOL: { default: '10', meaning: 'connections of one server to `DATABASE_URL`, 1 to 200' },
  ANXIN_PUBLIC_ORIGIN: {
    otherwise: '`http://localhost:PORT`',
    meaning: 'where people reach it, also what the sign-in code leads to; `https://…` in production',
  },
  ANXIN_WEBSITE_DIR: {
    otherwise: 'API only',
    meaning: 'folder of the built website; `npm start` sets it to `miniprogram/dist/h5`',
  },
  ANXIN_WECHAT_APP_ID: {
    otherwise: 'no WeChat; the demo starts a local fake',
    meaning: "the mini-program's AppID; required in production",
  },
  ANXIN_WECHAT_APP_SECRET: {
    otherwise: 'as above',
    secret: true,
    meaning: "the mini-program's AppSecret; required in production",
  },
  ANXIN_WECHAT_BASE_URL: {
    otherwise: 'the real platform',
    meaning: 'another WeChat, for tests; refused in production',
  },
  ANXIN_MASTER_KEY: {
    otherwise: 'the file below',
    secret: true,
    meaning: "32 bytes as base64 or hex, wraps every person's key. Lost means every answer is lost: back it up",
  },
  ANXIN_MASTER_KEY_FILE: {
    otherwise: '`keys/master.key` in `DATA_DIR`',
    meaning: 'file with that key; made at the first start if it is missing',
  },
  ANXIN_AUDIT_CHECKPOINTS: {
    otherwise: '`audit-checkpoints.log` in `DATA_DIR`',
    meaning:
      'file to which the signed head of the audit log is appended every minute; better on another machine. `npm run audit:verify` compares',
  },
  ANXIN_TOMBSTONE_FILE: {
    otherwise: '`tombstones.log` in `DATA_DIR`',
    meaning:
      'file that remembers erased keys, so that restoring an older backup erases them again; better on another disk',
  },
  ANXIN_S3_BUCKET_URL: {
    otherwise: '`files` in `DATA_DIR`',
    meaning:
      'where stored files are instead: a bucket of an S3-compatible store by its whole address, `https://name.store.example` or `https://store.example/name`; `https://…` in production. It is backed up by its store, not by `npm run backup`',
  },
  ANXIN_S3_REGION: { default: 'us-east-1', meaning: 'region of that bucket, as its requests are signed' },
  ANXIN_S3_ACCESS_KEY: { otherwise: 'no bucket', meaning: 'who asks for its files; set with the secret below' },
  ANXIN_S3_SECRET_KEY: { otherwise: 'no bucket', secret: true, meaning: 'signs what is asked of that bucket' },
  ANXIN_MEDIA_QUOTA_MIB: {
    default: '2048',
    meaning: 'how much one person who writes contents may have uploaded, in MiB, 1 to 1000000',
  },
  ANXIN_TRUSTED_PROXIES: {
    otherwise: 'nobody: `X-Forwarded-*` is not read',
    meaning:
      "whose word about the sender's address counts: how many proxies stand in front (`1`), or their addresses and networks with commas between; required in production, where something in front ends TLS",
  },
  ANXIN_RATE_LIMIT_FACTOR: {
    default: '1',
    meaning:
      'multiplies how much one person or address may ask for, 1 to 100; at most 10 in production. [The limits](cloud-api/src/platform/rate-limit/README.md)',
  },
  ANXIN_MIN_CLIENT_VERSION: { default: '0.1.0', meaning: 'older clients are told to update' },
  ANXIN_LOG: {
    otherwise: 'silent',
    meaning: '`1` writes JSON lines to stdout, without names, answers or addresses of people',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** The environment, as far as it may be read: a setting that is not described above does not compile. */
export type Environment = { readonly [name in SettingName]?: string | undefined };

type Defaulted = {
  [Name in SettingName]: (typeof SETTINGS)[Name] extends { default: string } ? Name : never;
}[SettingName];

export const settingOrDefault = (env: Environment, name: Defaulted): string => env[name] || SETTINGS[name].default;
