import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { missingFromProfile, profileProblems } from './county-profile.policy.js';
import { CountyProfileRepository } from './county-profile.repository.js';
import type { CountyProfile, StoredCountyProfile } from './county-profile.types.js';
import './organizations.errors.js';

/** What other modules ask about the county. */
export abstract class CountyProfileReader {
  /** @throws DomainError COUNTY_PROFILE_MISSING before a county is set up */
  abstract current(): Promise<StoredCountyProfile>;
}

/** How long another server may still show the profile of before. On this one a change shows at once. */
const REMEMBERED_FOR_MS = 5_000;

/** The county's one profile: stored when it is valid, relied on when a person has signed it. */
@Injectable()
export class CountyProfileService extends CountyProfileReader {
  private remembered: { profile: StoredCountyProfile; until: number } | null = null;

  constructor(
    private readonly profiles: CountyProfileRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Read on nearly every request, changed a few times a year. */
  async current(): Promise<StoredCountyProfile> {
    const now = this.clock.now().getTime();
    if (this.remembered && now < this.remembered.until) return this.remembered.profile;
    const profile = await this.profiles.find();
    if (!profile) throw new DomainError('COUNTY_PROFILE_MISSING');
    this.remembered = { profile, until: now + REMEMBERED_FOR_MS };
    return profile;
  }

  /** In Chinese words, what the county lacks before real people may rely on it. Empty: complete and signed. */
  async missing(): Promise<string[]> {
    return missingFromProfile(await this.profiles.find());
  }

  async exists(): Promise<boolean> {
    return (await this.profiles.find()) !== null;
  }

  async isDemo(): Promise<boolean> {
    return (await this.profiles.find())?.demo ?? false;
  }

  /**
   * Replaces the whole profile and takes any confirmation back.
   * @throws DomainError COUNTY_PROFILE_INVALID with a sentence per field
   */
  async replace(profile: CountyProfile, { demo }: { demo: boolean } = { demo: false }): Promise<void> {
    const problems = profileProblems(profile, this.clock.today());
    if (problems.length > 0) throw new DomainError('COUNTY_PROFILE_INVALID', {}, problems);
    const stored: StoredCountyProfile = { ...profile, demo, confirmation: null };
    await this.work.run(async () => {
      if (await this.profiles.find()) await this.profiles.update(stored, this.clock.now());
      else await this.profiles.insert(stored, this.clock.now());
    });
    this.remembered = null;
  }

  /**
   * A named person answers for what is stored now. A made-up county can be signed by nobody.
   * @returns false when the profile changed meanwhile, so that the person looks again
   */
  async confirm(by: string): Promise<boolean> {
    this.remembered = null; // what is signed is what is stored, not what is remembered
    const profile = await this.current();
    const name = by.trim();
    if (profile.demo || name === '' || name.length > 60) throw new DomainError('COUNTY_PROFILE_INVALID');
    this.remembered = null;
    return this.profiles.confirm(profile, { by: name, on: this.clock.today() });
  }
}
