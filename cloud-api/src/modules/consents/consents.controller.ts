import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { Allow, CurrentActor, Public, type Actor } from '../../platform/access/index.js';
import { ConsentsService } from './consents.service.js';
import { ConsentTextResponse } from './dto/consent-text.response.js';
import { ConsentListResponse, ConsentResponse } from './dto/consent.response.js';
import { GiveConsentRequest } from './dto/give-consent.request.js';

@Controller('v1')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  /** The text to read before agreeing, with the county's names filled in. */
  @Get('consent-texts/:purpose')
  @Public()
  async text(@Param('purpose') purpose: string): Promise<ConsentTextResponse> {
    return ConsentTextResponse.from(await this.consents.text(purpose));
  }

  @Get('consents')
  @Allow('consent.manage-own')
  async list(@CurrentActor() actor: Actor): Promise<ConsentListResponse> {
    return ConsentListResponse.from(await this.consents.list(actor.accountId));
  }

  @Put('consents/:purpose')
  @Allow('consent.manage-own')
  async give(
    @Param('purpose') purpose: string,
    @Body() body: GiveConsentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ConsentResponse> {
    return ConsentResponse.from(await this.consents.give(actor.accountId, purpose, body.version));
  }

  /** Withdraws: nothing is processed any more, and what was kept is deleted at once. */
  @Delete('consents/:purpose')
  @HttpCode(204)
  @Allow('consent.manage-own')
  async withdraw(@Param('purpose') purpose: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.consents.withdraw(actor.accountId, purpose);
  }
}
