import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../platform/access/index.js';
import { ClashesService } from './clashes.service.js';
import {
  CancelEventRequest,
  ChangeEventRequest,
  CopyEventRequest,
  FindClashesRequest,
  NewEventRequest,
  PublishEventRequest,
} from './dto/event.request.js';
import { ListStaffEventsRequest } from './dto/list-events.request.js';
import { ClashListResponse, StaffEventListResponse, StaffEventResponse } from './dto/staff-event.response.js';
import { EventEditingService } from './event-editing.service.js';
import { StaffEventsService } from './staff-events.service.js';

/** For the union's staff: all events of the county, or those of their region. Others are not found. */
@Controller('v1/staff/events')
export class StaffEventsController {
  constructor(
    private readonly events: StaffEventsService,
    private readonly editing: EventEditingService,
    private readonly clashes: ClashesService,
  ) {}

  @Get()
  @Allow('event.manage')
  async list(@Query() query: ListStaffEventsRequest, @CurrentActor() actor: Actor): Promise<StaffEventListResponse> {
    return StaffEventListResponse.from(await this.events.list(actor, query));
  }

  /** A new draft. The same id and content again is the same draft. */
  @Post()
  @Allow('event.manage')
  async create(@Body() body: NewEventRequest, @CurrentActor() actor: Actor): Promise<StaffEventResponse> {
    const eventId = await this.editing.create(actor, body.id, body.toContent());
    return this.read(eventId, actor);
  }

  /** Published events at the same time in the same place or with the same speaker. */
  @Post('clashes')
  @HttpCode(200)
  @Allow('event.manage')
  async findClashes(@Body() body: FindClashesRequest): Promise<ClashListResponse> {
    const found = await this.clashes.find({
      ...{ eventId: body.eventId ?? null, venueId: body.venueId ?? null, speaker: body.speaker },
      ...{ startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) },
    });
    return ClashListResponse.from(found);
  }

  @Get(':eventId')
  @Allow('event.manage')
  async read(@Param('eventId') eventId: string, @CurrentActor() actor: Actor): Promise<StaffEventResponse> {
    return StaffEventResponse.from(await this.events.read(actor, eventId));
  }

  /** A draft, or a published event: then whoever signed up is told what changed. */
  @Put(':eventId')
  @Allow('event.manage')
  async change(
    @Param('eventId') eventId: string,
    @Body() body: ChangeEventRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffEventResponse> {
    const { version, acceptSpeakerClash = false } = body;
    await this.editing.change(actor, eventId, { version, acceptSpeakerClash, content: body.toContent() });
    return this.read(eventId, actor);
  }

  @Post(':eventId/publish')
  @HttpCode(200)
  @Allow('event.manage')
  async publish(
    @Param('eventId') eventId: string,
    @Body() body: PublishEventRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffEventResponse> {
    await this.editing.publish(actor, eventId, body);
    return this.read(eventId, actor);
  }

  /** A draft is thrown away; of a published event everybody who signed up is told the reason. */
  @Post(':eventId/cancel')
  @HttpCode(200)
  @Allow('event.manage')
  async cancel(
    @Param('eventId') eventId: string,
    @Body() { version, reason }: CancelEventRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffEventResponse> {
    await this.editing.cancel(actor, eventId, { version, reason: reason.trim() });
    return this.read(eventId, actor);
  }

  /** A new draft like this one, without its times. */
  @Post(':eventId/copy')
  @Allow('event.manage')
  async copy(
    @Param('eventId') eventId: string,
    @Body() { id }: CopyEventRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffEventResponse> {
    return this.read(await this.editing.copy(actor, eventId, id), actor);
  }
}
