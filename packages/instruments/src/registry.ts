import { ais } from './definitions/ais.instrument.js';
import { audit } from './definitions/audit.instrument.js';
import { auditC } from './definitions/audit_c.instrument.js';
import { brs } from './definitions/brs.instrument.js';
import { cbi } from './definitions/cbi.instrument.js';
import { cesd10 } from './definitions/cesd10.instrument.js';
import { cesd20 } from './definitions/cesd20.instrument.js';
import { dass21 } from './definitions/dass21.instrument.js';
import { familyApgar } from './definitions/family_apgar.instrument.js';
import { gad2 } from './definitions/gad2.instrument.js';
import { gad7 } from './definitions/gad7.instrument.js';
import { ghq12 } from './definitions/ghq12.instrument.js';
import { gses } from './definitions/gses.instrument.js';
import { hads } from './definitions/hads.instrument.js';
import { isi } from './definitions/isi.instrument.js';
import { k6 } from './definitions/k6.instrument.js';
import { mbiGs } from './definitions/mbi_gs.instrument.js';
import { miniIpip } from './definitions/mini_ipip.instrument.js';
import { pcl5 } from './definitions/pcl5.instrument.js';
import { phq15 } from './definitions/phq15.instrument.js';
import { phq2 } from './definitions/phq2.instrument.js';
import { phq4 } from './definitions/phq4.instrument.js';
import { phq8 } from './definitions/phq8.instrument.js';
import { phq9 } from './definitions/phq9.instrument.js';
import { psqi } from './definitions/psqi.instrument.js';
import { pss10 } from './definitions/pss10.instrument.js';
import { pss4 } from './definitions/pss4.instrument.js';
import { rses } from './definitions/rses.instrument.js';
import { sas } from './definitions/sas.instrument.js';
import { scl90 } from './definitions/scl90.instrument.js';
import { scl90rEn } from './definitions/scl90r_en.instrument.js';
import { sds } from './definitions/sds.instrument.js';
import { swls } from './definitions/swls.instrument.js';
import { ucla3 } from './definitions/ucla3.instrument.js';
import { who5 } from './definitions/who5.instrument.js';
import type { Instrument } from './instrument.types.js';

/** All instruments: class 1 in the order of the library, then class 2, class 3 and import-only. */
export const INSTRUMENTS: readonly Instrument[] = [
  phq9,
  gad7,
  phq8,
  phq2,
  phq4,
  gad2,
  cesd10,
  auditC,
  who5,
  dass21,
  swls,
  gses,
  rses,
  k6,
  cbi,
  brs,
  ucla3,
  familyApgar,
  phq15,
  miniIpip,
  pcl5,
  cesd20,
  scl90,
  scl90rEn,
  sds,
  sas,
  psqi,
  isi,
  ais,
  pss10,
  pss4,
  mbiGs,
  hads,
  ghq12,
  audit,
];

const BY_ID = new Map(INSTRUMENTS.map((instrument) => [instrument.id, instrument]));

/** The instrument, or undefined when there is none of that id. */
export function findInstrument(id: string): Instrument | undefined {
  return BY_ID.get(id);
}
