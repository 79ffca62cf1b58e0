import { Injectable } from '@nestjs/common';
import { inList, UnitOfWork } from '../../../platform/database/index.js';
import { LearningVisitEntity } from './learning-visit.entity.js';

@Injectable()
export class VisitsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Of one day and these people; every content. */
  async ofDay(day: string, people: readonly string[]): Promise<LearningVisitEntity[]> {
    const [places, named] = inList(people);
    const columns = this.work.columns(LearningVisitEntity, 'visit');
    const sql = `SELECT ${columns} FROM learning_visits visit WHERE visit.person IN (${places}) AND visit.day = ?`;
    return this.work.rows(sql, [...named, day]);
  }

  async insert(visits: readonly LearningVisitEntity[]): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(LearningVisitEntity)
      .values([...visits])
      .execute();
  }

  ofPerson(person: string): Promise<LearningVisitEntity[]> {
    return this.work.find(LearningVisitEntity, { person });
  }

  countOf(person: string): Promise<number> {
    return this.work.manager.countBy(LearningVisitEntity, { person });
  }

  /** @returns how many visits are somebody else's now, whom nobody knows */
  rename(person: string, to: string): Promise<number> {
    return this.work.update(LearningVisitEntity, { person }, { person: to });
  }

  /** The earliest day that has any, before the one given. */
  async earliestBefore(day: string): Promise<string | null> {
    const sql = 'SELECT visit.day AS day FROM learning_visits visit WHERE visit.day < ? ORDER BY visit.day LIMIT 1';
    return (await this.work.rows<{ day: string }>(sql, [day]))[0]?.day ?? null;
  }

  async deleteOfDay(day: string): Promise<void> {
    await this.work.write('DELETE FROM learning_visits WHERE day = ?', [day]);
  }
}
