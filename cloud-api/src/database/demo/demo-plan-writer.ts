import type { Measure, WrittenPlan } from '../../modules/eap-plans/index.js';
import type { HeadcountBand } from '../../modules/organizations/index.js';
import type { DemoCast } from './demo-cast.js';
import { PRIVACY, planTextFor, type DemoMeasure } from './plan-texts.data.js';
import type { UNITS } from './units.data.js';

/** Against a unit of 30 to 99 people. */
const SCALE: Readonly<Record<HeadcountBand, number>> = {
  ...{ '1-9': 0.2, '10-29': 0.4, '30-99': 1, '100-299': 2.5, '300+': 6 },
};
const WOMEN: Readonly<Record<HeadcountBand, number>> = {
  ...{ '1-9': 3, '10-29': 9, '30-99': 31, '100-299': 96, '300+': 214 },
};
const LEADERS = ['田亦安', '罗平川', '宋知远', '唐以柔', '梅有声', '江伯年', '傅行舟', '杜若兰', '常山青', '于佩言'];
const SHIFTS = /医院|保健院|卫生院|公安|应急|公司|外卖|网约车|快递|货车|公路|环境卫生/;

/** What the unit's people write; the plan of an earlier year was a little shorter and cheaper. */
export function writePlan(
  cast: DemoCast,
  unit: (typeof UNITS)[number],
  { yearsAgo, isShort }: { yearsAgo: number; isShort: boolean },
): Required<WrittenPlan> {
  const text = planTextFor(unit.name, isShort);
  const strand = (goal: string, all: readonly DemoMeasure[]): Required<WrittenPlan>['education'] => {
    const used = yearsAgo > 0 && all.length > 1 ? all.slice(0, -1) : all;
    const measures = used.map((one) => measureOf(cast, one, SCALE[unit.band] * (1 - yearsAgo * 0.1)));
    return { fields: goal === '' ? {} : { goal }, measures };
  };
  const leader = cast.inUnit('unit-head', unit.name) ?? LEADERS[cast.random.int(LEADERS.length)] ?? '';
  const liaison = cast.inUnit('unit-liaison', unit.name) ?? leader;
  const women = WOMEN[unit.band] + cast.random.int(9) - 4;
  return {
    situation: {
      fields: {
        ...{ women: Math.max(1, women), shiftWork: SHIFTS.test(unit.name) ? 'yes' : 'no' },
        ...{ overview: text.overview, concerns: text.concerns },
      },
    },
    education: strand(text.goals.education, text.education),
    assessment: strand(text.goals.assessment, text.assessment),
    assistance: strand(text.goals.assistance, text.assistance),
    safeguards: {
      fields: { leader, leaderPhone: '0000-5550188', liaison, safeguards: text.safeguards, privacy: PRIVACY },
    },
  };
}

function measureOf(cast: DemoCast, { yuan, ...words }: DemoMeasure, scale: number): Measure {
  const budgetFen = Math.round((yuan * scale) / 100) * 100 * 100;
  return { measureId: cast.nextId(), ...words, budgetFen };
}
