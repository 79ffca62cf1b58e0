import type { LocalDate } from '../../platform/clock/index.js';
import type { FieldProblem } from '../../platform/errors/index.js';
import { NAME_LENGTH, profileProblems } from './county-profile.policy.js';
import { REGION_LISTS, type CountySetUp, type NamedRegions } from './county-set-up.types.js';
import { profileWords, setUpWords } from './locales/county-profile.zh.js';

/** What is wrong with a county as it was written down, all of it at once. Empty: it can be stored. */
export function setUpProblems(setUp: CountySetUp, today: LocalDate): FieldProblem[] {
  return [...profileProblems(setUp.profile, today), ...regionProblems(setUp), ...unitProblems(setUp)];
}

/** `['townships.3', '城关镇']` for each, in the order of the file. */
const listed = (regions: NamedRegions): [path: string, name: string][] =>
  (Object.keys(REGION_LISTS) as (keyof NamedRegions)[]).flatMap((list) =>
    regions[list].map((name, index): [string, string] => [`${list}.${index}`, name]),
  );

/** A unit names its region by name alone, so one name is one region. */
function regionProblems({ profile, regions }: CountySetUp): FieldProblem[] {
  const seen = new Set([profile.countyName]);
  return listed(regions).flatMap(([path, name]) => {
    const problem = nameProblem(name) ?? (seen.has(name) ? setUpWords.regionTwice(name) : null);
    seen.add(name);
    return problem === null ? [] : [{ path: `regions.${path}`, message: problem }];
  });
}

function unitProblems({ profile, regions, units }: CountySetUp): FieldProblem[] {
  const known = new Set([profile.countyName, ...listed(regions).map(([, name]) => name)]);
  const seen = new Set<string>();
  return units.flatMap(({ name, region }, index) => {
    const problems: FieldProblem[] = [];
    const wrong = nameProblem(name) ?? (seen.has(name) ? setUpWords.unitTwice(name) : null);
    seen.add(name);
    if (wrong !== null) problems.push({ path: `units.${index}.name`, message: wrong });
    if (!known.has(region)) problems.push({ path: `units.${index}.region`, message: setUpWords.noRegion(region) });
    return problems;
  });
}

const nameProblem = (name: string): string | null =>
  name.trim() === '' || name.length > NAME_LENGTH ? profileWords.text(NAME_LENGTH) : null;
