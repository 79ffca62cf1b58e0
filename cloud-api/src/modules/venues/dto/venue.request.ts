import { VENUE_LEVELS, type VenueLevel } from '@anxin/contracts';
import { IsIn, IsInt, IsNumber, IsString, Length, Max, Min, ValidateIf } from 'class-validator';
import { IsId } from '../../../platform/validation/index.js';
import type { VenueFacts } from '../venues.types.js';

const given = (_: unknown, value: unknown): boolean => value !== null;

/** All of a venue; what it does not have is null. */
export class ChangeVenueRequest {
  @IsString()
  @Length(2, 40)
  name: string;

  @IsIn(VENUE_LEVELS)
  level: VenueLevel;

  /** the township or park of a township venue; else null */
  @ValidateIf(given)
  @IsId()
  regionId: string | null;

  /** the unit of a unit's venue; else null */
  @ValidateIf(given)
  @IsId()
  unitId: string | null;

  @IsString()
  @Length(2, 120)
  address: string;

  @ValidateIf(given)
  @IsString()
  @Length(1, 40)
  room: string | null;

  /** people */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(5000)
  capacity: number | null;

  @IsString()
  @Length(1, 80)
  hoursText: string;

  @ValidateIf(given)
  @IsString()
  @Length(1, 200)
  directions: string | null;

  /** degrees, GCJ-02; with the longitude or not at all */
  @ValidateIf(oneIsGiven)
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-90)
  @Max(90)
  latitude: number | null;

  @ValidateIf(oneIsGiven)
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-180)
  @Max(180)
  longitude: number | null;

  facts(): VenueFacts {
    const { name, level, regionId, unitId, address, room, capacity, hoursText, directions } = this;
    const { latitude, longitude } = this;
    return { name, level, regionId, unitId, address, room, capacity, hoursText, directions, latitude, longitude };
  }
}

export class NewVenueRequest extends ChangeVenueRequest {
  /** made by the client: the same for every retry */
  @IsId()
  id: string;
}

function oneIsGiven({ latitude, longitude }: ChangeVenueRequest): boolean {
  return latitude !== null || longitude !== null;
}
