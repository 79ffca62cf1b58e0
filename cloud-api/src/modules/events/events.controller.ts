import { Controller, Get, Param, Query } from '@nestjs/common';
import { PossibleActor, Public, type Actor } from '../../platform/access/index.js';
import { EventListResponse, EventResponse } from './dto/event.response.js';
import { ListEventsRequest } from './dto/list-events.request.js';
import { EventsService } from './events.service.js';

/** What everybody may see, signed in or not. */
@Controller('v1/events')
export class EventsController {
  constructor(private readonly events: EventsService) {}

  @Get()
  @Public('recognises')
  async list(@Query() query: ListEventsRequest, @PossibleActor() actor: Actor | null): Promise<EventListResponse> {
    return EventListResponse.from(await this.events.list(actor?.accountId ?? null, query));
  }

  @Get(':eventId')
  @Public('recognises')
  async read(@Param('eventId') eventId: string, @PossibleActor() actor: Actor | null): Promise<EventResponse> {
    return EventResponse.from(await this.events.detail(actor?.accountId ?? null, eventId));
  }
}
