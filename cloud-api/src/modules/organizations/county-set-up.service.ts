import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { RandomSource } from '../../platform/random/index.js';
import { countyChanges, wantedRegions } from './county-changes.js';
import { CountyProfileRepository } from './county-profile.repository.js';
import { CountyProfileService } from './county-profile.service.js';
import { setUpProblems } from './county-set-up.policy.js';
import type { CountyChanges, CountySetUp, CountySetUpDone, NamedUnit } from './county-set-up.types.js';
import './organizations.errors.js';
import { UnitsRepository } from './units.repository.js';
import { UnitsService } from './units.service.js';
import { COUNTY_ID, type Region, type RegionId, type Unit, type UnitInRegion } from './units.types.js';

const SLICE = 500;

/** Stores a county that its union wrote down, again and again: what is there already is changed, nothing is deleted. */
@Injectable()
export class CountySetUpService {
  constructor(
    private readonly profiles: CountyProfileService,
    private readonly profileRows: CountyProfileRepository,
    private readonly units: UnitsService,
    private readonly rows: UnitsRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  async compare(setUp: CountySetUp): Promise<CountyChanges> {
    const [profile, regions, units] = [await this.profileRows.find(), await this.allRegions(), await this.allUnits()];
    return countyChanges(setUp, { profile, regions, units });
  }

  /**
   * In one transaction. Two at once: the second waits at the profile's row and finds what the first has stored.
   * @throws DomainError COUNTY_PROFILE_INVALID with a sentence per field
   */
  async store(setUp: CountySetUp): Promise<CountySetUpDone> {
    const problems = setUpProblems(setUp, this.clock.today());
    if (problems.length > 0) throw new DomainError('COUNTY_PROFILE_INVALID', {}, problems);
    return this.work.run(
      async () => {
        await this.profileRows.takeTurn(this.clock.now());
        const changes = await this.compare(setUp);
        // a change takes the confirmation back, so what is the same is not written
        if (changes.profile.fields.length > 0) await this.profiles.replace(setUp.profile);
        await this.storeRegions(changes);
        const regionIds = await this.regionIds(setUp);
        for (const { unit, wanted } of changes.changedUnits) {
          const { kind, headcountBand } = wanted;
          await this.rows.changeUnit(unit.id, { kind, headcountBand, regionId: idOf(regionIds, wanted) });
        }
        return { ...changes, opened: await this.openUnits(changes.newUnits, regionIds) };
      },
      { readsNewest: true },
    );
  }

  private async storeRegions({ countyName: name, newRegions }: CountyChanges): Promise<void> {
    if (name !== null && (await this.rows.findRegion(COUNTY_ID))) await this.rows.renameRegion(COUNTY_ID, name);
    else if (name !== null) await this.units.addRegion({ id: COUNTY_ID, kind: 'county', name, parentId: null });
    for (const [index, region] of newRegions.entries()) {
      await this.units.addRegion({ id: this.idInOrder(index), ...region, parentId: COUNTY_ID });
    }
  }

  private async openUnits(units: NamedUnit[], regionIds: ReadonlyMap<string, RegionId>): Promise<Unit[]> {
    const opened: Unit[] = [];
    for (const [index, unit] of units.entries()) {
      const { name, kind, headcountBand } = unit;
      const regionId = idOf(regionIds, unit);
      opened.push(await this.units.openUnit({ id: this.idInOrder(index), name, kind, headcountBand, regionId }));
    }
    return opened;
  }

  /** By the names of the file. */
  private async regionIds({ profile, regions }: CountySetUp): Promise<Map<string, RegionId>> {
    const stored = await this.allRegions();
    const ids = wantedRegions(regions).flatMap(({ kind, name }): [string, RegionId][] => {
      const region = stored.find((candidate) => candidate.kind === kind && candidate.name === name);
      return region ? [[name, region.id]] : [];
    });
    return new Map([[profile.countyName, COUNTY_ID], ...ids]);
  }

  /** Lists go by id, and within a millisecond ids are in no order: each row is a moment younger than the one before. */
  private idInOrder(index: number): string {
    return this.random.uuidV7(new Date(this.clock.now().getTime() + index));
  }

  private allRegions(): Promise<Region[]> {
    return everySlice((slice) => this.rows.listRegions(slice));
  }

  private allUnits(): Promise<UnitInRegion[]> {
    return everySlice((slice) => this.rows.filterUnits({}, slice));
  }
}

async function everySlice<T extends { id: string }>(
  read: (slice: { after: string | null; most: number }) => Promise<T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const slice = await read({ after: all.at(-1)?.id ?? null, most: SLICE });
    all.push(...slice);
    if (slice.length < SLICE) return all;
  }
}

function idOf(regionIds: ReadonlyMap<string, RegionId>, { region }: NamedUnit): RegionId {
  const id = regionIds.get(region);
  if (id === undefined) throw new Error(`no region ${region}`);
  return id;
}
