import { DEMO_DOORS, type DemoDoor } from '@anxin/contracts';
import type { HotlineKey, StoredCountyProfile } from '../county-profile.types.js';
import { doorLabels } from '../locales/demo-doors.zh.js';

export class OpeningHoursResponse {
  /** 1 is Monday, 7 Sunday */
  days: number[];
  /** `08:00` */
  from: string;
  /** `24:00` is the end of the day */
  to: string;
}

export class HotlineResponse {
  key: HotlineKey;
  name: string;
  number: string;
  /** null: no hours are printed */
  hours: OpeningHoursResponse[] | null;
  lastVerifiedOn: string | null;
}

export class DutyResponse {
  number: string;
  hours: OpeningHoursResponse[];
  lastVerifiedOn: string | null;
}

export class HospitalResponse {
  name: string;
  address: string;
  phone: string;
}

export class CountyVenueResponse {
  name: string;
  address: string;
  hoursText: string;
  walk: string;
}

export class DemoDoorResponse {
  door: DemoDoor;
  label: string;
}

export class CountyResponse {
  countyName: string;
  unionName: string;
  unionPhone: string;
  unionAddress: string;
  technicalUnit: string;
  year: number;
  demo: boolean;
  /** how long a self-test result is kept */
  resultMonths: number;
  backupDays: number;
  hotlines: HotlineResponse[];
  duty: DutyResponse | null;
  hospital: HospitalResponse | null;
  venue: CountyVenueResponse | null;
  /** empty unless `demo` */
  demoDoors: DemoDoorResponse[];

  static from(profile: StoredCountyProfile, doorsOpen: boolean): CountyResponse {
    const { countyName, unionName, unionPhone, unionAddress, technicalUnit, year, demo } = profile;
    const { resultMonths, backupDays, hotlines, duty, hospital, venue } = profile;
    return {
      ...{ countyName, unionName, unionPhone, unionAddress, technicalUnit, year, demo, resultMonths, backupDays },
      hotlines: hotlines.map(({ key, name, number, hours, lastVerifiedOn }) => ({
        ...{ key, name, number, hours, lastVerifiedOn },
      })),
      duty: duty && { number: duty.number, hours: duty.hours, lastVerifiedOn: duty.lastVerifiedOn },
      hospital: hospital && { name: hospital.name, address: hospital.address, phone: hospital.phone },
      venue: venue && { name: venue.name, address: venue.address, hoursText: venue.hoursText, walk: venue.walk },
      demoDoors: demo && doorsOpen ? DEMO_DOORS.map((door) => ({ door, label: doorLabels[door] })) : [],
    };
  }
}
