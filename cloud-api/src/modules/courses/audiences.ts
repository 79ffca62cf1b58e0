import { AUDIENCES, type Audience } from '@anxin/contracts';

/** As a row holds them: in the order of the list, a space on both sides of each. */
export function packAudiences(audiences: readonly Audience[]): string {
  return ` ${AUDIENCES.filter((audience) => audiences.includes(audience)).join(' ')} `;
}

export function audiencesIn(packed: string): Audience[] {
  return AUDIENCES.filter((audience) => packed.includes(` ${audience} `));
}
