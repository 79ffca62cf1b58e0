import { Controller, Delete, Head, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { announcedBy, assertTus, checksumOf, offsetOf, TUS_VERSION } from './tus-headers.js';
import type { UploadEntity } from './upload.entity.js';
import { UploadsService } from './uploads.service.js';

/** tus 1.0 with creation, checksum, expiration and termination (README.md): how far it is stands in headers. */
@Controller('v1/media/uploads')
export class UploadsController {
  constructor(private readonly uploads: UploadsService) {}

  @Post()
  @Allow('media.upload')
  async announce(
    @CurrentActor() { accountId }: Actor,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    speakTus(headers, reply);
    const upload = await this.uploads.announce(accountId, announcedBy(headers));
    tell(upload, reply).header('location', `/v1/media/uploads/${upload.mediaId}`);
  }

  @Head(':mediaId')
  @Allow('media.upload')
  async progress(
    @CurrentActor() { accountId }: Actor,
    @Param('mediaId') mediaId: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    speakTus(headers, reply);
    const upload = await this.uploads.find(accountId, mediaId);
    tell(upload, reply).header('upload-length', upload.length);
  }

  @Patch(':mediaId')
  @HttpCode(204)
  @Allow('media.upload')
  async receive(
    @CurrentActor() { accountId }: Actor,
    @Param('mediaId') mediaId: string,
    @Req() { headers, body }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    speakTus(headers, reply);
    // anything but `application/offset+octet-stream` was read as a form
    if (!(body instanceof Readable)) throw new DomainError('UPLOAD_PROTOCOL');
    const bytes = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    const piece = { offset: offsetOf(headers), checksum: checksumOf(headers), bytes };
    tell(await this.uploads.receive(accountId, mediaId, piece), reply);
  }

  @Delete(':mediaId')
  @HttpCode(204)
  @Allow('media.upload')
  async giveUp(
    @CurrentActor() { accountId }: Actor,
    @Param('mediaId') mediaId: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    speakTus(headers, reply);
    await this.uploads.giveUp(accountId, mediaId);
  }
}

/** Also where something is refused. @throws DomainError UPLOAD_PROTOCOL */
function speakTus(headers: FastifyRequest['headers'], reply: FastifyReply): void {
  void reply.headers({
    ...{ 'tus-resumable': TUS_VERSION, 'tus-version': TUS_VERSION },
    'tus-extension': 'creation,checksum,expiration,termination',
    'tus-checksum-algorithm': 'sha1,sha256',
  });
  assertTus(headers);
}

const tell = ({ received, expiresAt }: UploadEntity, reply: FastifyReply): FastifyReply =>
  reply.headers({ 'upload-offset': String(received), 'upload-expires': expiresAt.toUTCString() });
