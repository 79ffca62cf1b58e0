export { AppConfig, type BucketConfig, ConfigError, type DatabaseConfig, loadConfig } from './config.js';
