import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { PageQuery } from '../../platform/pagination/index.js';
import { Rate } from '../../platform/rate-limit/index.js';
import { StaffSignUpListResponse } from './dto/staff-event.response.js';
import { SignUpSheetsService, type Sheet } from './sign-up-sheets.service.js';

/** Who comes to an event, for those who manage it: as a list, a spreadsheet, and a sheet to sign at the door. */
@Controller('v1/staff/events/:eventId')
export class SignUpSheetsController {
  constructor(private readonly sheets: SignUpSheetsService) {}

  @Get('sign-ups')
  @Allow('event.manage')
  async list(
    @Param('eventId') eventId: string,
    @Query() query: PageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StaffSignUpListResponse> {
    return StaffSignUpListResponse.from(await this.sheets.list(actor, eventId, query));
  }

  @Get('sign-ups.xlsx')
  @Rate('export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Allow('event.manage')
  async spreadsheet(@Param('eventId') eventId: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return asFile(await this.sheets.spreadsheet(actor, eventId));
  }

  @Get('sign-in-sheet.pdf')
  @Rate('export')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Allow('event.manage')
  async signInSheet(@Param('eventId') eventId: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return asFile(await this.sheets.signInSheet(actor, eventId));
  }
}

/** Always a download, never a page: the title in the name is somebody's words. */
function asFile({ name, type, content }: Sheet): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`;
  return new StreamableFile(content, { type, disposition, length: content.length });
}

const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
