import type { CountyChanges, StoredCountyProfile } from '../../modules/organizations/index.js';
import { countyWords, hoursInWords } from '../locales/county.zh.js';

/** What storing changes or has changed, a line for each. `codes`: the join code of a new unit, once it has one. */
export function changeLines(changes: CountyChanges, codes: ReadonlyMap<string, string> = new Map()): string[] {
  const { profile, countyName, newRegions, newUnits, changedUnits, leftAlone } = changes;
  const lines = [
    ...(profile.isNew ? [countyWords.newProfile] : []),
    ...(!profile.isNew && profile.fields.length > 0 ? [countyWords.profile(profile.fields)] : []),
    ...(countyName === null ? [] : [countyWords.countyName(countyName)]),
    ...newRegions.map(({ name }) => countyWords.newRegion(name)),
    ...newUnits.map(({ name }) => countyWords.newUnit(name, codes.get(name) ?? null)),
    ...changedUnits.map(({ unit, fields }) => countyWords.changedUnit(unit.name, fields)),
  ];
  const kept = [...leftAlone.regions, ...leftAlone.units];
  return [
    ...(lines.length > 0 ? lines : [countyWords.nothing]),
    ...(kept.length > 0 ? [countyWords.leftAlone(kept)] : []),
  ];
}

/** The numbers that a person answers for, as they are stored. */
export function numberLines({ hotlines, duty, hospital, unionName, unionPhone }: StoredCountyProfile): string[] {
  return [
    ...hotlines.map(({ number, name, hours, lastVerifiedOn }) =>
      countyWords.line(number, name, hoursInWords(hours ?? []), lastVerifiedOn),
    ),
    ...(duty ? [countyWords.line(duty.number, countyWords.duty, hoursInWords(duty.hours), duty.lastVerifiedOn)] : []),
    ...(hospital ? [countyWords.line(hospital.phone, hospital.name, '', null)] : []),
    countyWords.line(unionPhone, unionName, '', null),
  ];
}
