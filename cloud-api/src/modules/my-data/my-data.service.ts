import { Injectable } from '@nestjs/common';
import { SubjectVault } from '../../platform/crypto/index.js';
import { type DataGroup, type Person, PersonalData } from '../../platform/personal-data/index.js';
import { CountyProfileReader } from '../organizations/index.js';
import { CATEGORIES } from './locales/categories.zh.js';

/** As a person reads them: what they came for first. */
const SHOWN = [
  ...(['assessments', 'consents', 'events', 'learning', 'messages', 'organizations'] as const),
  ...(['plans', 'sessions', 'access', 'account'] as const),
] satisfies readonly DataGroup[];

export interface Category {
  readonly group: DataGroup;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly howLong: string;
  readonly whenDeleted: string;
  readonly count: number;
}

/** What there is of a person, in words and numbers. */
@Injectable()
export class MyDataService {
  constructor(
    private readonly personalData: PersonalData,
    private readonly county: CountyProfileReader,
    private readonly vault: SubjectVault,
  ) {}

  async overview(accountId: string): Promise<Category[]> {
    const person = { accountId, subjectId: this.vault.subjectIdFor(accountId) };
    const county = await this.county.current();
    const categories: Category[] = [];
    for (const group of SHOWN) {
      const { title, what, why, howLong, whenDeleted } = CATEGORIES[group];
      const count = await this.count(group, person);
      categories.push({ group, title, what, why, howLong: howLong(county), whenDeleted, count });
    }
    return categories;
  }

  private async count(group: DataGroup, person: Person): Promise<number> {
    let count = 0;
    for (const port of this.personalData.of(group)) count += await port.count(person);
    return count;
  }
}
