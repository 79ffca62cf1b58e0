export { AppConfig, ConfigError, loadConfig, type DatabaseConfig, type Profile, type WechatConfig } from './config.js';
