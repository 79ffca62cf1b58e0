import { Body, Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { Rate } from '../../platform/rate-limit/index.js';
import { DeletionService } from './deletion.service.js';
import { DeletionRequest } from './dto/deletion.request.js';
import { SignedReceiptResponse } from './dto/deletion-receipt.response.js';
import { MyDataResponse } from './dto/my-data.response.js';
import { type ExportFile, ExportService } from './export.service.js';
import { MyDataService } from './my-data.service.js';

/** What there is of oneself: looked at, taken away, deleted. */
@Controller('v1/me')
export class MyDataController {
  constructor(
    private readonly myData: MyDataService,
    private readonly exports: ExportService,
    private readonly deletion: DeletionService,
  ) {}

  @Get('data')
  @Allow('account.read-own')
  async overview(@CurrentActor() actor: Actor): Promise<MyDataResponse> {
    return MyDataResponse.from(await this.myData.overview(actor.accountId));
  }

  /** To read and to print. */
  @Get('data.html')
  @Rate('export')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Allow('account.take-own')
  async html(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return asFile(await this.exports.export(actor, 'html'));
  }

  /** For another program. */
  @Get('data.json')
  @Rate('export')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Allow('account.take-own')
  async json(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return asFile(await this.exports.export(actor, 'json'));
  }

  /** Deletes everything, signs out everywhere, and answers with the receipt. */
  @Post('deletion')
  @HttpCode(200)
  @Rate('code')
  @Allow('account.delete-own')
  async delete(@CurrentActor() actor: Actor, @Body() body: DeletionRequest): Promise<SignedReceiptResponse> {
    return SignedReceiptResponse.from(await this.deletion.delete(actor, body.receiptId));
  }
}

/** Always a download, never a page of this origin. */
function asFile({ name, type, content }: ExportFile): StreamableFile {
  return new StreamableFile(content, { type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
}
