import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock/index.js';
import { AppConfig } from './config/index.js';
import { UnitOfWork } from './database/index.js';
import { PageTexts } from './http/index.js';
import { RandomSource } from './random/index.js';

/** What the composition root brings: the outside world. Tests bring a fixed clock and seeded randomness. */
export interface Surroundings {
  config: AppConfig;
  clock: Clock;
  random: RandomSource;
  dataSource: DataSource;
}

/** Clock, randomness, configuration, the unit of work and what the website's pages say, for every module without asking. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, clock, random, dataSource }: Surroundings): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: RandomSource, useValue: random },
        { provide: DataSource, useValue: dataSource },
        PageTexts,
        UnitOfWork,
      ],
      exports: [AppConfig, Clock, RandomSource, DataSource, PageTexts, UnitOfWork],
    };
  }
}
