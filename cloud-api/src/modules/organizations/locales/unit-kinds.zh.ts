import type { UnitKind } from '@anxin/contracts';

/** The four kinds of units, on papers, in sheets, and in the table that a county writes. */
export const unitKindNames: Record<UnitKind, string> = {
  government: '党政机关',
  enterprise: '企业',
  institution: '事业单位',
  'new-economy': '新经济组织',
};
