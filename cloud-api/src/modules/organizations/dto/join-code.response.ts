import type { UnitInRegion } from '../units.types.js';

/** The unit behind a code, to recognise before joining. */
export class JoinCodeResponse {
  unitId: string;
  unitName: string;
  regionName: string;

  static from({ id, name, regionName }: UnitInRegion): JoinCodeResponse {
    return { unitId: id, unitName: name, regionName };
  }
}
