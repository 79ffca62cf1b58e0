import type { RegionKind } from '@anxin/contracts';

/** Departments that sit in the leading group; the union leads it. */
export const DEPARTMENTS = [
  '县总工会',
  '县委办公室',
  '县政府办公室',
  '县委组织部',
  '县委宣传部',
  '县委政法委',
  '县卫生健康委',
  '县教育体育局',
  '县公安局',
  '县民政局',
  '县司法局',
  '县财政局',
  '县人力资源和社会保障局',
  '县应急管理局',
  '县退役军人事务局',
  '县市场监督管理局',
  '县文化广电和旅游局',
  '县工业和信息化局',
  '县住房和城乡建设局',
  '县交通运输局',
  '县农业农村局',
  '团县委',
  '县妇联',
  '县残联',
  '县融媒体中心',
] as const;

export const TOWNSHIPS = [
  '禾城镇',
  '栖云镇',
  '澄川镇',
  '茶垄镇',
  '枫渡镇',
  '雁归镇',
  '柳汀镇',
  '石埠桥镇',
  '稻溪乡',
  '望禾乡',
  '梨坞乡',
] as const;

export const PARK = '禾溪县工业园区';

export const REGIONS: readonly { kind: RegionKind; name: string }[] = [
  ...DEPARTMENTS.map((name) => ({ kind: 'department' as const, name })),
  ...TOWNSHIPS.map((name) => ({ kind: 'township' as const, name })),
  { kind: 'park', name: PARK },
];

export type RegionName = (typeof DEPARTMENTS)[number] | (typeof TOWNSHIPS)[number] | typeof PARK;
