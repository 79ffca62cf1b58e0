import type { CountyResponse, Hotline, OpeningHours } from '../api/types';
import { helpWords } from '../locales/help';
import { hoursText, isOpen } from './open-hours';

type County = Pick<CountyResponse, 'hotlines' | 'duty' | 'hospital'>;

/** A telephone as it is shown: `hours` is a sentence or null when unknown; `open` null when unknown. */
export interface HelpLine {
  readonly name: string;
  readonly number: string;
  readonly hours: string | null;
  readonly open: boolean | null;
  readonly lastVerifiedOn: string | null;
}

export interface HelpLines {
  readonly psychological: HelpLine;
  readonly ambulance: HelpLine;
  readonly police: HelpLine;
  readonly others: readonly HelpLine[];
  /** the county's own duty telephone; name is the number */
  readonly duty: HelpLine | null;
  /** the hospital's name, or a general word where the county named none */
  readonly hospital: string;
}

function toLine(name: string, number: string, hours: readonly OpeningHours[] | null, on: string | null, at: Date) {
  return { name, number, hours: hoursText(hours), open: isOpen(hours, at), lastVerifiedOn: on };
}

const lineOf = ({ name, number, hours, lastVerifiedOn }: Hotline, at: Date): HelpLine =>
  toLine(name, number, hours, lastVerifiedOn, at);

type BuiltIn = keyof typeof helpWords.builtIn;
const BUILT_IN: readonly string[] = Object.keys(helpWords.builtIn);

/**
 * Whom to call at an instant. Works without any county: 12356, 120 and 110 are nationwide and built in, without hours,
 * because hours that nobody verified must not be printed.
 */
export function helpLines(county: County | null, at: Date): HelpLines {
  const known = (key: BuiltIn): HelpLine => {
    const hotline = county?.hotlines.find((each) => each.key === key);
    return hotline ? lineOf(hotline, at) : toLine(helpWords.builtIn[key], key, null, null, at);
  };
  const duty = county?.duty;
  return {
    psychological: known('12356'),
    ambulance: known('120'),
    police: known('110'),
    others: (county?.hotlines ?? []).filter(({ key }) => !BUILT_IN.includes(key)).map((each) => lineOf(each, at)),
    duty: duty ? toLine(duty.number, duty.number, duty.hours, duty.lastVerifiedOn, at) : null,
    hospital: county?.hospital?.name ?? helpWords.anyHospital,
  };
}
