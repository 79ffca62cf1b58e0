import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { MySignUpListResponse } from './dto/event.response.js';
import { ListMySignUpsRequest } from './dto/list-events.request.js';
import { SignUpRequest } from './dto/sign-up.request.js';
import { SignUpResponse } from './dto/sign-up.response.js';
import { MySignUpsService } from './my-sign-ups.service.js';
import { SignUpsService } from './sign-ups.service.js';

/** One's own sign-ups. */
@Controller('v1')
export class SignUpsController {
  constructor(
    private readonly signUps: SignUpsService,
    private readonly mine: MySignUpsService,
  ) {}

  /** No stored reply: one row per person makes sending it again safe. */
  @Put('events/:eventId/sign-up')
  @Allow('event.sign-up-own')
  async signUp(
    @Param('eventId') eventId: string,
    @Body() { id, name, waitIfFull }: SignUpRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<SignUpResponse> {
    const wish = { requestId: id, name: name?.trim() ?? null, waitIfFull: waitIfFull ?? false };
    return SignUpResponse.from(await this.signUps.signUp(accountId, eventId, wish));
  }

  @Delete('events/:eventId/sign-up')
  @Allow('event.sign-up-own')
  async cancel(@Param('eventId') eventId: string, @CurrentActor() { accountId }: Actor): Promise<SignUpResponse> {
    return SignUpResponse.from(await this.signUps.cancel(accountId, eventId));
  }

  @Get('my/sign-ups')
  @Allow('event.sign-up-own')
  async list(@Query() query: ListMySignUpsRequest, @CurrentActor() actor: Actor): Promise<MySignUpListResponse> {
    return MySignUpListResponse.from(await this.mine.listMine(actor.accountId, query));
  }
}
