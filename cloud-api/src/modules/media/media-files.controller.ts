import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.js';
import { sendRange } from '../../platform/http/index.js';
import { SignedAddressRequest } from './dto/signed-address.request.js';
import { MediaService } from './media.service.js';

/**
 * Files by an address that was signed here and is good for a while. Not below `v1/`: a player or `<img>` asks for them by
 * itself, and says no client's version.
 */
@Controller('media')
export class MediaFilesController {
  constructor(private readonly media: MediaService) {}

  @Get(':key')
  @ApiProduces('image/webp', 'audio/mp4', 'audio/mpeg', 'video/mp4')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Public()
  async open(
    @Param('key') key: string,
    @Query() { expires, signature }: SignedAddressRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.media.open(key, expires, signature);
    // a picture, a sound, a film: whatever its bytes may say, it is opened as nothing else
    void reply.headers({ 'content-disposition': 'inline', 'content-security-policy': "default-src 'none'; sandbox" });
    await sendRange(request, reply, bytes);
  }
}
