import type { ComputeScores } from '../instrument.types.js';
import { ScoringError } from '../scoring-error.js';

const MINUTES_PER_DAY = 24 * 60;

/** 0, 1-2, 3-4, 5-6 of at most 6, or 0, 1-9, 10-18, 19-27 of at most 27: three equal steps above zero. */
function inThirds(sum: number, highest: 6 | 27): number {
  return Math.ceil(sum / (highest / 3));
}

function latencyBand(minutes: number): number {
  if (minutes <= 15) return 0;
  if (minutes <= 30) return 1;
  return minutes <= 60 ? 2 : 3;
}

/** Exactly 7 h scores 1, exactly 6 h scores 1, exactly 5 h scores 2. */
function durationBand(hours: number): number {
  if (hours > 7) return 0;
  if (hours >= 6) return 1;
  return hours >= 5 ? 2 : 3;
}

/** No gaps: 84.9 % scores 1 and 74.9 % scores 2. More sleep than time in bed scores 0. */
function efficiencyBand(hoursSlept: number, minutesInBed: number): number {
  // Whole seconds keep 6.8 h of 8 h at exactly 85 %.
  const sleptPercent = Math.round(hoursSlept * 3600) * 100;
  const inBed = minutesInBed * 60;
  if (sleptPercent >= 85 * inBed) return 0;
  if (sleptPercent >= 75 * inBed) return 1;
  return sleptPercent >= 65 * inBed ? 2 : 3;
}

/** Bed time may lie before or after midnight. */
function minutesInBed(bedTime: number, gettingUp: number): number {
  const minutes = (gettingUp - bedTime + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  if (minutes === 0)
    throw new ScoringError('ANSWER_OUT_OF_RANGE', 'q3 must differ from q1: no time was spent in bed', 'q3');
  return minutes;
}

/** The seven components of PSQI (0-3 each) and their sum, as LCBC-UiO/questionnaires implements them. */
export const psqiComponents: ComputeScores = (answers) => {
  const of = (id: string): number => answers[id] ?? 0;
  const disturbances = ['q5b', 'q5c', 'q5d', 'q5e', 'q5f', 'q5g', 'q5h', 'q5i', 'q5j'];
  const subscales = {
    C1: of('q6'),
    C2: inThirds(latencyBand(of('q2')) + of('q5a'), 6),
    C3: durationBand(of('q4')),
    C4: efficiencyBand(of('q4'), minutesInBed(of('q1'), of('q3'))),
    C5: inThirds(
      disturbances.map(of).reduce((sum, value) => sum + value, 0),
      27,
    ),
    C6: of('q7'),
    C7: inThirds(of('q8') + of('q9'), 6),
  };
  return { total: Object.values(subscales).reduce((sum, value) => sum + value, 0), subscales };
};
