import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OrganizationsFacade } from './modules/organizations/index.js';
import { startUpWords } from './locales/start-up.zh.js';
import { type AppConfig, ConfigError } from './platform/config/index.js';

/**
 * What only the database knows: production serves neither demo data nor a county profile that nobody confirmed
 * (a wrong hotline number is worse than none).
 * @throws ConfigError with a sentence that names what is missing
 */
export async function assertSafeToServe(app: NestFastifyApplication, config: AppConfig): Promise<void> {
  if (config.profile !== 'production') return;
  const organizations = app.get(OrganizationsFacade);
  if (await organizations.holdsDemoCounty()) {
    throw new ConfigError('DEMO_DATA_IN_PRODUCTION', startUpWords.demoDataInProduction);
  }
  const missing = await organizations.missingInCountyProfile();
  if (missing.length > 0) {
    throw new ConfigError('COUNTY_PROFILE_UNCONFIRMED', startUpWords.profileUnconfirmed(missing));
  }
}
