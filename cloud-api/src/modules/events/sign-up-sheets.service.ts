import { Injectable } from '@nestjs/common';
import { SIGN_UP_STATES, type SignUpState } from '@anxin/contracts';
import { Audit } from '../../platform/audit/index.js';
import { Clock, instantInWords } from '../../platform/clock/index.js';
import { pdfDocument, workbook } from '../../platform/documents/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../platform/pagination/index.js';
import { CountyProfileReader, OrganizationsFacade } from '../organizations/index.js';
import type { Editor } from './event-editing.service.js';
import type { EventEntity } from './event.entity.js';
import { EventVenues } from './event-venues.js';
import { ONLINE } from './locales/event-words.zh.js';
import { spanInWords } from './locales/notice.zh.js';
import { SIGN_UP_STATE_NAMES, sheetWords as words } from './locales/sheets.zh.js';
import { SignUpNames } from './sign-up-names.js';
import type { SignUpEntity } from './sign-up.entity.js';
import { SignUpsRepository } from './sign-ups.repository.js';
import type { StaffSignUp } from './staff-event.types.js';
import { StaffEventsService } from './staff-events.service.js';

/** A file to take away. */
export interface Sheet {
  name: string;
  type: string;
  content: Buffer;
}

const BY_ARRIVAL = { sequence: 'number' } as const;
const BATCH = 500;
const WALK_INS = 5;

/** Who comes: as a list, a spreadsheet, a sheet to sign. In the order of arrival; group counselling without units. */
@Injectable()
export class SignUpSheetsService {
  constructor(
    private readonly staffEvents: StaffEventsService,
    private readonly signUps: SignUpsRepository,
    private readonly names: SignUpNames,
    private readonly organizations: OrganizationsFacade,
    private readonly venues: EventVenues,
    private readonly county: CountyProfileReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError EVENT_NOT_FOUND */
  async list(editor: Editor, eventId: string, { cursor, limit }: PageQuery): Promise<Page<StaffSignUp>> {
    const event = await this.staffEvents.managed(editor, eventId);
    const after = cursor === undefined ? 0 : decodeCursor(BY_ARRIVAL, cursor).sequence;
    const rows = await this.signUps.page(eventId, SIGN_UP_STATES, after, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, BY_ARRIVAL);
    await this.audit.note(editor, 'sign-ups.read', eventId, peopleOf(items));
    return { items: await this.opened(event, items), nextCursor };
  }

  /** @throws DomainError EVENT_NOT_FOUND */
  async spreadsheet(editor: Editor, eventId: string): Promise<Sheet> {
    const event = await this.staffEvents.managed(editor, eventId);
    const people = await this.everybody(event, SIGN_UP_STATES, { editor, act: 'sign-ups.exported' });
    const isGroup = event.kind === 'group-counselling';
    const columns = [
      { header: words.number, kind: 'number', width: 6 },
      { header: isGroup ? words.nickname : words.name, kind: 'text', width: 16 },
      ...(isGroup ? [] : [{ header: words.unit, kind: 'text', width: 30 } as const]),
      { header: words.state, kind: 'text', width: 12 },
      { header: words.position, kind: 'number', width: 10 },
      { header: words.signedUpAt, kind: 'text', width: 24 },
    ] as const;
    const rows = people.map(({ name, unitName, state, position, signedUpAt }, index) => [
      ...[index + 1, name ?? words.erased],
      ...(isGroup ? [] : [unitName]),
      ...[SIGN_UP_STATE_NAMES[state], position, instantInWords(signedUpAt)],
    ]);
    return {
      name: words.spreadsheetFile(event.title),
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await workbook([{ name: words.sheetName, columns, rows }]),
    };
  }

  /** Those who have a seat, with room to sign. @throws DomainError EVENT_NOT_FOUND */
  async signInSheet(editor: Editor, eventId: string): Promise<Sheet> {
    const event = await this.staffEvents.managed(editor, eventId);
    const people = await this.everybody(event, ['seated'], { editor, act: 'sign-in-sheet.exported' });
    const venue = await this.venues.find(event.venueId);
    const { unionName } = await this.county.current();
    const isGroup = event.kind === 'group-counselling';
    const columns = [
      { header: words.number, share: 1, align: 'center' as const },
      { header: isGroup ? words.nickname : words.name, share: 3 },
      ...(isGroup ? [] : [{ header: words.unit, share: 5 }]),
      { header: words.sign, share: 4 },
    ];
    const row = (number: number, person: StaffSignUp | null): string[] => [
      ...[String(number), person ? (person.name ?? words.erased) : ''],
      ...(isGroup ? [''] : [person?.unitName ?? '', '']),
    ];
    const about = { title: `${event.title} ${words.signInTitle}`, author: unionName, createdAt: this.clock.now() };
    const content = await pdfDocument({ ...about, footer: unionName }, (pages) => {
      pages.title(event.title).paragraph(words.signInTitle, { size: 14, align: 'center' });
      if (event.startsAt && event.endsAt) pages.paragraph(words.when(spanInWords(event.startsAt, event.endsAt)));
      if (venue) pages.paragraph(words.where(`${venue.name}${venue.room ?? ''}（${venue.address}）`));
      else if (event.link !== null) pages.paragraph(words.where(ONLINE));
      pages.paragraph(words.speaker(event.speaker));
      pages.paragraph(people.length === 0 ? words.nobody : words.count(people.length));
      const numbered = people.map((person, index) => row(index + 1, person));
      if (numbered.length > 0) pages.table(columns, numbered, 24);
      pages.paragraph(words.walkIns);
      const walkIns = Array.from({ length: WALK_INS }, (_, index) => row(people.length + index + 1, null));
      pages.table(columns, walkIns, 24).blanks(words.staff);
    });
    return { name: words.signInFile(event.title), type: 'application/pdf', content };
  }

  private async everybody(
    event: EventEntity,
    states: readonly SignUpState[],
    { editor, act }: { editor: Editor; act: 'sign-ups.exported' | 'sign-in-sheet.exported' },
  ): Promise<StaffSignUp[]> {
    const people: StaffSignUp[] = [];
    const seen: string[] = [];
    for (let after: number | null = 0; after !== null;) {
      const rows: SignUpEntity[] = await this.signUps.page(event.id, states, after, BATCH);
      people.push(...(await this.opened(event, rows)));
      seen.push(...peopleOf(rows));
      after = rows.length < BATCH ? null : (rows.at(-1)?.sequence ?? null);
    }
    await this.audit.note(editor, act, event.id, seen);
    return people;
  }

  /** Names, units and places in the waiting list of a slice of the event's sign-ups. */
  private async opened(event: EventEntity, rows: readonly SignUpEntity[]): Promise<StaffSignUp[]> {
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId).filter((id) => id !== null))];
    const units = unitIds.length === 0 ? [] : await this.organizations.unitsByIds(unitIds);
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    const firstWaiting = rows.find(({ state }) => state === 'waiting');
    let position = firstWaiting ? await this.signUps.waitingBefore(event.id, firstWaiting.sequence) : 0;
    return rows.map((row) => ({
      ...this.names.open(row, row.state === 'waiting' ? (position += 1) : null),
      unitName: row.unitId === null || event.kind === 'group-counselling' ? null : (nameOf.get(row.unitId) ?? null),
    }));
  }
}

const peopleOf = (rows: readonly SignUpEntity[]): string[] => rows.map(({ accountId }) => accountId);
