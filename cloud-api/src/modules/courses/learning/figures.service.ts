import { Injectable } from '@nestjs/common';
import { addMonths, Clock } from '../../../platform/clock/index.js';
import { FiguresRepository, type DayFigure } from './figures.repository.js';
import { monthsOf, type Period, yearsOf } from './period.policy.js';
import { LEARNING_DEFINITION } from './visit.policy.js';
import { VISITS_KEPT_MONTHS } from './visits-kept.js';

export interface LearningFigures extends Period {
  /** by which definition it was counted */
  definition: number;
  visits: number;
  /** by year: nobody can be followed from one into the next; empty when their visits are not kept any more */
  persons: { year: string; persons: number }[];
  /** from this day on the visits themselves are there; before it the sums alone */
  countedFrom: string;
  /** contents and days of which the sum is not what the visits say */
  differing: number;
}

/** Counts anew what the sums say: the figure that is handed on is one that anybody can count again. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly clock: Clock,
  ) {}

  async of({ from, until }: Period): Promise<LearningFigures> {
    const countedFrom = addMonths(this.clock.today(), -VISITS_KEPT_MONTHS);
    let [visits, differing] = [0, 0];
    // a month at a time: what is held in memory does not grow with the period
    for (const month of monthsOf({ from, until })) {
      const sums = await this.figures.sums(month);
      const counted = await this.figures.counted(month);
      const known = sums.filter(({ day }) => day >= countedFrom);
      const older = sums.filter(({ day }) => day < countedFrom);
      visits += total(counted) + total(older);
      differing += differences(known, counted);
    }
    const persons: LearningFigures['persons'] = [];
    for (const year of yearsOf({ from, until })) {
      const count = await this.figures.persons(year);
      if (count > 0) persons.push({ year: year.from.slice(0, 4), persons: count });
    }
    return { from, until, definition: LEARNING_DEFINITION.version, visits, persons, countedFrom, differing };
  }
}

const total = (figures: readonly DayFigure[]): number => figures.reduce((sum, { visits }) => sum + visits, 0);
const keyOf = ({ contentId, day }: DayFigure): string => `${contentId} ${day}`;

function differences(sums: readonly DayFigure[], counted: readonly DayFigure[]): number {
  const left = new Map(sums.map((figure) => [keyOf(figure), figure.visits]));
  let differing = 0;
  for (const figure of counted) {
    if (left.get(keyOf(figure)) !== figure.visits) differing += 1;
    left.delete(keyOf(figure));
  }
  return differing + left.size;
}
