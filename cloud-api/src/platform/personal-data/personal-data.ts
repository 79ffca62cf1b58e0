import { Injectable } from '@nestjs/common';
import type { ExportGroup } from '../database/data-class.js';

/** What a person is shown as one thing. */
export type DataGroup = Exclude<ExportGroup, 'none'>;

/**
 * In the order in which they are shown, and erased: consents first, so that whoever hands in a form at this moment meets
 * the end of the consent; the account last, by which everything else is found.
 */
export const DATA_GROUPS = [
  'consents',
  'assessments',
  'events',
  'learning',
  'plans',
  'organizations',
  'messages',
  'sessions',
  'access',
  'account',
] as const satisfies readonly DataGroup[];

/** Both names of a person. They meet only while the person asks for everything of theirs; no row or entry holds both. */
export interface Person {
  readonly accountId: string;
  readonly subjectId: string;
}

/** Instants as ISO text in UTC. */
export type Cell = string | number | null;

export interface ExportedTable {
  readonly title: string;
  /** what a reader sees above each column, by its key */
  readonly headings: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

export interface ErasedRows {
  readonly deleted: number;
  /** rows that stay, without anything that leads to the person where `@Data` says so */
  readonly kept: number;
}

/** What a part of the server holds of people. Whoever has a table with a person in it registers one. */
export interface PersonalDataPort {
  readonly group: DataGroup;
  /** tables that it answers for */
  readonly tables: readonly string[];
  /** how many things there are of this person; cheap */
  count(person: Person): Promise<number>;
  /** everything that `@Data` says is exported */
  export(person: Person): Promise<readonly ExportedTable[]>;
  /** Takes everything away, as `@Data` says. Runs in the transaction that erases the person. */
  erase(person: Person): Promise<ErasedRows>;
}

/** Where the parts of the server say what they hold of people, as they do for withdrawals of consent. */
@Injectable()
export class PersonalData {
  private readonly ports: PersonalDataPort[] = [];

  /** Called in the constructor of whoever holds something: a command that has the modules has the ports with them. */
  register(port: PersonalDataPort): void {
    this.ports.push(port);
  }

  /** Of one group; several parts may hold some of it. */
  of(group: DataGroup): readonly PersonalDataPort[] {
    return this.ports.filter((port) => port.group === group);
  }

  get tables(): readonly string[] {
    return this.ports.flatMap(({ tables }) => tables);
  }
}

export const instantCell = (instant: Date | null): Cell => instant?.toISOString() ?? null;
