import { Controller, Get } from '@nestjs/common';
import { Public } from '../../platform/access/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { Rate } from '../../platform/rate-limit/index.js';
import { CountyProfileService } from './county-profile.service.js';
import { CountyResponse } from './dto/county.response.js';

@Controller('v1/county')
export class CountyController {
  constructor(
    private readonly profiles: CountyProfileService,
    private readonly config: AppConfig,
  ) {}

  /** Names, numbers and hours that the app shows to everybody, signed in or not: whom to call, so never refused. */
  @Get()
  @Rate('open')
  @Public()
  async read(): Promise<CountyResponse> {
    return CountyResponse.from(await this.profiles.current(), this.config.profile === 'demo');
  }
}
