export { AppConfig, ConfigError, loadConfig, type DatabaseConfig } from './config.js';
