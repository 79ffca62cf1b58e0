import type { LocalDate } from '../../platform/clock/index.js';
import type { FieldProblem } from '../../platform/errors/index.js';
import { HOTLINE_KEYS, type CountyProfile, type StoredCountyProfile } from './county-profile.types.js';
import { missingWords, profileWords } from './locales/county-profile.zh.js';
import { areReadable, areRoundTheClock } from './opening-hours.js';

/** of a county, a union, a region, a unit */
export const NAME_LENGTH = 60;
const LINE = 120;
const PHONE = /^\d[\d-]{2,18}\d$/;
/** No area code of China is 0000: numbers of the demo county cannot be anybody's. */
const PLACEHOLDER_PHONE = /^0000-/;
const ROUND_THE_CLOCK_WORDS = /(?:24|二十四)\s*(?:个)?小时|全天候|昼夜|24\s*h/i;
/** Nobody answers "which hours" for these two. */
const WITHOUT_HOURS = new Set<string>(['120', '110']);

type Check = (path: string, valid: boolean, message: string) => void;

/** What is wrong with a profile as it was filled in. Empty: it can be stored. `today`: the business day. */
export function profileProblems(profile: CountyProfile, today: LocalDate): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const check: Check = (path, valid, message) => {
    if (!valid) problems.push({ path, message });
  };
  checkTexts(profile, check);
  checkNumbers(profile, check);
  checkHotlines(profile, today, check);
  checkDuty(profile, today, check);
  return problems;
}

function checkTexts(profile: CountyProfile, check: Check): void {
  const { hospital, venue } = profile;
  const texts: [path: string, value: string, most: number][] = [
    ['countyName', profile.countyName, NAME_LENGTH],
    ['unionName', profile.unionName, NAME_LENGTH],
    ['unionAddress', profile.unionAddress, LINE],
    ['technicalUnit', profile.technicalUnit, NAME_LENGTH],
  ];
  if (hospital) texts.push(['hospital.name', hospital.name, NAME_LENGTH], ['hospital.address', hospital.address, LINE]);
  if (venue) {
    texts.push(['venue.name', venue.name, NAME_LENGTH], ['venue.address', venue.address, LINE]);
    texts.push(['venue.hoursText', venue.hoursText, LINE], ['venue.walk', venue.walk, LINE]);
  }
  profile.hotlines.forEach(({ name }, index) => texts.push([`hotlines.${index}.name`, name, NAME_LENGTH]));
  for (const [path, value, most] of texts) {
    check(path, value.trim() !== '' && value.length <= most, profileWords.text(most));
    check(path, !ROUND_THE_CLOCK_WORDS.test(value.normalize('NFKC')), profileWords.claimsRoundTheClock);
  }
}

function checkNumbers(profile: CountyProfile, check: Check): void {
  const { thresholds } = profile;
  const whole = (path: string, value: number, least: number, most: number): void =>
    check(path, Number.isInteger(value) && value >= least && value <= most, profileWords.between(least, most));
  check('unionPhone', PHONE.test(profile.unionPhone), profileWords.phone);
  if (profile.hospital) check('hospital.phone', PHONE.test(profile.hospital.phone), profileWords.phone);
  check('year', /^20\d\d$/.test(String(profile.year)), profileWords.year);
  whole('resultMonths', profile.resultMonths, 1, 120);
  whole('backupDays', profile.backupDays, 1, 365);
  // Never below what the security design promises: ten people, twenty for counts of risk answers.
  whole('thresholds.suppressBelow', thresholds.suppressBelow, 10, 100);
  whole('thresholds.suppressRiskBelow', thresholds.suppressRiskBelow, 20, 200);
}

function checkHotlines({ hotlines }: CountyProfile, today: LocalDate, check: Check): void {
  const inOrder = hotlines.map(({ key }) => key).join() === HOTLINE_KEYS.join();
  check('hotlines', inOrder, profileWords.hotlines(HOTLINE_KEYS.join('、')));
  hotlines.forEach(({ key, number, hours, lastVerifiedOn }, index) => {
    const path = `hotlines.${index}`;
    check(`${path}.number`, number === key, profileWords.hotlineNumber);
    checkDay(`${path}.lastVerifiedOn`, lastVerifiedOn, today, check);
    if (hours === null) return;
    check(`${path}.hours`, areReadable(hours) && !WITHOUT_HOURS.has(key), profileWords.hours);
    if (lastVerifiedOn !== null) return;
    const message = areRoundTheClock(hours) ? profileWords.unverifiedRoundTheClock : profileWords.verifiedHours;
    check(`${path}.lastVerifiedOn`, false, message);
  });
}

function checkDuty({ duty }: CountyProfile, today: LocalDate, check: Check): void {
  if (!duty) return;
  check('duty.number', PHONE.test(duty.number), profileWords.phone);
  check('duty.hours', areReadable(duty.hours), profileWords.hours);
  checkDay('duty.lastVerifiedOn', duty.lastVerifiedOn, today, check);
  const promised = duty.lastVerifiedOn !== null || !areRoundTheClock(duty.hours);
  check('duty.lastVerifiedOn', promised, profileWords.unverifiedRoundTheClock);
}

function checkDay(path: string, day: LocalDate | null, today: LocalDate, check: Check): void {
  check(path, day === null || day <= today, profileWords.futureDay);
}

/** What a county still lacks before real people may rely on it, in words for whoever sets it up. Empty: complete. */
export function missingFromProfile(profile: StoredCountyProfile | null): string[] {
  if (!profile) return [missingWords.profile];
  const { hotlines, duty, hospital } = profile;
  const line = hotlines.find(({ key }) => key === '12356');
  const placeholder = (number: string | undefined): boolean => PLACEHOLDER_PHONE.test(number ?? '');
  const lacks: [lacking: boolean, words: string][] = [
    [profile.demo, missingWords.demo],
    [!line?.hours || line.lastVerifiedOn === null, missingWords['12356Hours']],
    [duty !== null && duty.lastVerifiedOn === null, missingWords.dutyVerified],
    [hospital === null, missingWords.hospital],
    [placeholder(profile.unionPhone), missingWords.placeholder(missingWords.unionPhone)],
    [placeholder(duty?.number), missingWords.placeholder(missingWords.dutyPhone)],
    [placeholder(hospital?.phone), missingWords.placeholder(missingWords.hospitalPhone)],
    [profile.confirmation === null, missingWords.confirmation],
  ];
  return lacks.filter(([lacking]) => lacking).map(([, words]) => words);
}
