import type { PlanState, UnitKind } from '@anxin/contracts';

/** How far a unit has come with a year's plan. `late`: handed in after the deadline. */
export type Outcome = PlanState | 'late' | 'resubmitted' | 'extended';

/** Years counted from this one: two that are over, and the one that is open. */
export interface DemoPlanYear {
  yearsAgo: 0 | 1 | 2;
  kinds: readonly UnitKind[];
  /** by unit; everybody else has `otherwise` in turn */
  outcomes: Readonly<Record<string, Outcome>>;
  otherwise: readonly Outcome[];
}

export const SHORT_FORM_BANDS = ['1-9', '10-29'] as const;

export const PLAN_YEARS: readonly DemoPlanYear[] = [
  {
    // the first year was a trial with offices
    ...{ yearsAgo: 2, kinds: ['government'], otherwise: ['approved'] },
    outcomes: {
      禾溪县应急管理局: 'late',
      澄川镇人民政府: 'late',
      禾溪县民政局机关: 'draft',
      枫渡镇人民政府: 'returned',
      稻溪乡人民政府: 'not-started',
    },
  },
  {
    ...{ yearsAgo: 1, kinds: ['government', 'institution', 'enterprise'], otherwise: ['approved'] },
    outcomes: {
      禾溪县第二中学: 'resubmitted',
      禾溪禾力农机有限公司: 'late',
      雁归客运服务有限公司: 'late',
      枫渡石材有限公司: 'returned',
      梨坞果业有限公司: 'draft',
      稻溪粮油购销有限公司: 'not-started',
    },
  },
  {
    ...{ yearsAgo: 0, kinds: ['government', 'institution', 'enterprise', 'new-economy'] },
    otherwise: ['approved', 'submitted', 'draft', 'approved', 'passed', 'not-started', 'approved', 'submitted'],
    outcomes: {
      禾溪晨织纺织有限公司: 'returned',
      禾溪县人民医院: 'passed',
      禾溪县第一中学: 'approved',
      禾溪启禾电子有限公司: 'submitted',
      禾溪县公共交通有限公司: 'resubmitted',
      禾溪县公安局: 'submitted',
      枫渡镇人民政府: 'passed',
      柳汀新型建材有限公司: 'extended',
      禾溪飞禾外卖配送站: 'draft',
      禾溪正衡律师事务所: 'draft',
      禾溪县环境卫生所: 'returned',
      禾溪县总工会机关: 'approved',
    },
  },
];

/** Tiny units of one township that file together this year: the first writes for all. */
export const JOINT_FILING = {
  lead: '禾溪正衡律师事务所',
  with: ['禾溪明账代理记账社', '禾声直播电商工作室'],
} as const;

export const RETURN_REASON = '夜班职工的安排再具体一些，经费和人数对一对。';
export const REMARKS = {
  when: '请写明夜班、白班各安排在哪一天。',
  safeguards: '由谁检查、多久检查一次，请补一句。',
} as const;
export const ADDED_WHEN_RETURNED = '每季度由工会检查一次，结果在职工代表大会上说明。';
export const EXTENSION_REASON = '窑炉大修停产，联络员外出培训，月底回来';
