import type { DemoDoor } from '@anxin/contracts';

/** How the demo county's website offers its doors. */
export const doorLabels: Record<DemoDoor, string> = {
  worker: '我是职工',
  'union-staff': '我是工会干部',
  'unit-head': '我是单位负责人',
  expert: '我是专家',
};
