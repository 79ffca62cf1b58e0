import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { AppConfig } from '../config/index.js';
import { AppLogger } from './app-logger.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { NestLogger } from './nest-logger.js';
import { RequestObserver } from './request-observer.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    {
      provide: AppLogger,
      inject: [AppConfig, Clock],
      useFactory: ({ logToStdout }: AppConfig, clock: Clock) =>
        logToStdout ? new AppLogger(process.stdout, () => clock.now()) : AppLogger.silent(),
    },
    NestLogger,
    Metrics,
    RequestObserver,
  ],
  exports: [AppLogger, NestLogger, Metrics],
})
export class ObservabilityModule {}
