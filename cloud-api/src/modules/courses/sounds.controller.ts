import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.js';
import { sendRange } from '../../platform/http/index.js';
import { ContentsService } from './contents.service.js';

const FOR_GOOD = `public, max-age=${365 * 24 * 60 * 60}, immutable`;

/**
 * What is heard, for everybody. Not below `v1/`: a player asks for it by itself, a browser's `<audio>` or WeChat's, and
 * says no client's version. What a version of a piece sounds like does not change, so whoever has it never asks again.
 */
@Controller('sounds')
export class SoundsController {
  constructor(private readonly contents: ContentsService) {}

  @Get(':contentId/:number')
  @ApiProduces('audio/mp4')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Public()
  async play(
    @Param('contentId') contentId: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.contents.sound(contentId, Number(number));
    await sendRange(request, reply, { ...bytes, cache: FOR_GOOD });
  }
}
