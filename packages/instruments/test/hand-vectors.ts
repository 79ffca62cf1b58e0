/**
 * Answers and what they come to, computed by hand from the published rules (the arithmetic stands beside each), not
 * with this package. Lowest, highest and one mixed form for each of the 35.
 */
export interface HandVector {
  readonly id: string;
  readonly what: string;
  readonly answers: unknown;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly total: number | null;
  readonly subscales?: Readonly<Record<string, number | null>>;
  readonly band?: string | null;
  readonly subscaleBands?: Readonly<Record<string, string | null>>;
  readonly risks?: readonly string[];
  readonly indications?: readonly string[];
}

/** `count` times `value`, with other values at some item numbers (from 1). */
function filled(count: number, value: number, others: Readonly<Record<number, number>> = {}): number[] {
  return Array.from({ length: count }, (_, index) => others[index + 1] ?? value);
}

/** `value` at the numbered items, `otherwise` everywhere else. */
function at(count: number, items: readonly number[], value: number, otherwise: number): number[] {
  return Array.from({ length: count }, (_, index) => (items.includes(index + 1) ? value : otherwise));
}

const SDS_REVERSED = [2, 5, 6, 11, 12, 14, 16, 17, 18, 20];
const SAS_REVERSED = [5, 9, 13, 17, 19];
const IPIP_REVERSED = [2, 4, 6, 8, 10, 12, 14, 16, 18, 19, 20];
const RSES_REVERSED = [3, 5, 8, 9, 10];

const SCL_FACTORS = '躯体化 强迫症状 人际关系敏感 抑郁 焦虑 敌对 恐怖 偏执 精神病性 其他'.split(' ');

function sclFactors(value: number, others: Readonly<Record<string, number | null>>): Record<string, number | null> {
  return { ...Object.fromEntries(SCL_FACTORS.map((factor) => [factor, value])), ...others };
}

const GOOD_SLEEPER = {
  ...{ q1: '23:00', q2: 10, q3: '07:00', q4: 7.5 },
  ...{ q5a: 0, q5b: 0, q5c: 0, q5d: 0, q5e: 0, q5f: 0, q5g: 0, q5h: 0, q5i: 0, q5j: 0, q6: 0, q7: 0, q8: 0, q9: 0 },
};

const BAD_SLEEPER = {
  ...{ q1: '22:00', q2: 90, q3: '08:00', q4: 3 },
  ...{ q5a: 3, q5b: 3, q5c: 3, q5d: 3, q5e: 3, q5f: 3, q5g: 3, q5h: 3, q5i: 3, q5j: 3, q6: 3, q7: 3, q8: 3, q9: 3 },
};

const MOOD: readonly HandVector[] = [
  { id: 'phq9', what: 'lowest', answers: filled(9, 0), total: 0, band: '没有或极轻微的抑郁情绪' },
  { id: 'phq9', what: 'highest', answers: filled(9, 3), total: 27, band: '重度抑郁情绪', risks: ['phq9_item9'] },
  // 1+2+0+3+1+0+2+1+0 = 10
  { id: 'phq9', what: 'mixed', answers: [1, 2, 0, 3, 1, 0, 2, 1, 0], total: 10, band: '中度抑郁情绪' },
  { id: 'phq8', what: 'lowest', answers: filled(8, 0), total: 0, band: '没有或极轻微' },
  { id: 'phq8', what: 'highest', answers: filled(8, 3), total: 24, band: '重度' },
  // 3+3+2+0+1+1+0+2 = 12
  { id: 'phq8', what: 'mixed', answers: [3, 3, 2, 0, 1, 1, 0, 2], total: 12, band: '中度' },
  { id: 'phq2', what: 'lowest', answers: [0, 0], total: 0, band: '筛查阴性' },
  { id: 'phq2', what: 'highest', answers: [3, 3], total: 6, band: '筛查阳性，建议完成 PHQ-9' },
  { id: 'phq2', what: 'mixed', answers: [2, 1], total: 3, band: '筛查阳性，建议完成 PHQ-9' },
  {
    ...{ id: 'phq4', what: 'lowest', answers: [0, 0, 0, 0], total: 0, band: '无明显困扰' },
    subscales: { anxiety: 0, depression: 0 },
  },
  {
    ...{ id: 'phq4', what: 'highest', answers: [3, 3, 3, 3], total: 12, band: '重度困扰' },
    subscales: { anxiety: 6, depression: 6 },
  },
  {
    // The anxiety pair stands first: 1+0, then 3+2.
    ...{ id: 'phq4', what: 'mixed', answers: [1, 0, 3, 2], total: 6, band: '中度困扰' },
    subscales: { anxiety: 1, depression: 5 },
  },
  { id: 'gad7', what: 'lowest', answers: filled(7, 0), total: 0, band: '没有或极轻微的焦虑情绪' },
  { id: 'gad7', what: 'highest', answers: filled(7, 3), total: 21, band: '重度焦虑情绪' },
  // 2+1+3+0+1+2+1 = 10
  { id: 'gad7', what: 'mixed', answers: [2, 1, 3, 0, 1, 2, 1], total: 10, band: '中度焦虑情绪' },
  { id: 'gad2', what: 'lowest', answers: [0, 0], total: 0, band: '筛查阴性' },
  { id: 'gad2', what: 'highest', answers: [3, 3], total: 6, band: '筛查阳性，建议完成 GAD-7' },
  { id: 'gad2', what: 'mixed', answers: [1, 1], total: 2, band: '筛查阴性' },
  { id: 'cesd10', what: 'lowest', answers: at(10, [5, 8], 3, 0), total: 0, band: '抑郁情绪较少' },
  {
    ...{ id: 'cesd10', what: 'highest', answers: at(10, [5, 8], 0, 3), total: 30 },
    ...{ band: '存在明显抑郁情绪，建议进一步评估', risks: ['cesd10_item10'] },
  },
  {
    // q5 2 -> 1, q8 1 -> 2: 1+0+2+1+1+0+3+2+0+1 = 11
    ...{ id: 'cesd10', what: 'mixed', answers: [1, 0, 2, 1, 2, 0, 3, 1, 0, 1], total: 11 },
    band: '存在明显抑郁情绪，建议进一步评估',
  },
  // Two reversed items left at 0 count 3 each.
  { id: 'cesd10', what: 'all zeros', answers: filled(10, 0), total: 6, band: '抑郁情绪较少' },
  { id: 'cesd20', what: 'lowest', answers: filled(20, 0), total: 0, band: '抑郁情绪较少' },
  { id: 'cesd20', what: 'highest', answers: filled(20, 3), total: 60, band: '存在抑郁情绪，建议进一步评估' },
  {
    // (0+1+2+3) x 5 = 30, nothing turned round
    ...{ id: 'cesd20', what: 'mixed', answers: [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3] },
    ...{ total: 30, band: '存在抑郁情绪，建议进一步评估' },
  },
  {
    // q4, q8, q12, q16 are 3 and count 0: 30 - 12 = 18
    ...{ id: 'cesd20', what: 'standard wording', settings: { standardWording: true } },
    answers: [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3],
    ...{ total: 18, band: '存在抑郁情绪，建议进一步评估' },
  },
];

const LIVING: readonly HandVector[] = [
  { id: 'audit_c', what: 'lowest', answers: [0, null, null], total: 0, band: '低风险饮酒' },
  { id: 'audit_c', what: 'highest', answers: [4, 4, 4], total: 12, band: '可能存在风险饮酒' },
  { id: 'audit_c', what: 'mixed', answers: [3, 2, 1], total: 6, band: '可能存在风险饮酒' },
  { id: 'audit_c', what: 'never drinks, yet two and three answered', answers: [0, 2, 3], total: 0, band: '低风险饮酒' },
  { id: 'audit_c', what: 'three, sex not known', answers: [1, 1, 1], total: 3, band: null },
  ...(['male', 'female'] as const).map((sex) => ({
    ...{ id: 'audit_c', what: `three, ${sex}`, answers: [1, 1, 1], settings: { sex }, total: 3 },
    band: sex === 'male' ? '低风险饮酒' : '可能存在风险饮酒',
  })),
  {
    ...{ id: 'who5', what: 'lowest', answers: filled(5, 0), total: 0, subscales: { raw: 0 } },
    ...{ band: '幸福感很低，建议进一步评估', risks: ['low_wellbeing'] },
  },
  { id: 'who5', what: 'highest', answers: filled(5, 5), total: 100, subscales: { raw: 25 }, band: '幸福感良好' },
  {
    // 5+0+3+2+1 = 11, x 4 = 44
    ...{ id: 'who5', what: 'mixed', answers: [5, 0, 3, 2, 1], total: 44, subscales: { raw: 11 } },
    band: '幸福感偏低，建议关注',
  },
  {
    ...{ id: 'dass21', what: 'lowest', answers: filled(21, 0), total: null },
    subscales: { depression: 0, anxiety: 0, stress: 0 },
    subscaleBands: { depression: '正常范围', anxiety: '正常范围', stress: '正常范围' },
  },
  {
    ...{ id: 'dass21', what: 'highest', answers: filled(21, 3), total: null },
    subscales: { depression: 42, anxiety: 42, stress: 42 },
    subscaleBands: { depression: '非常严重', anxiety: '非常严重', stress: '非常严重' },
    risks: ['dass_item21'],
  },
  {
    // D q3 2, q5 0, q10 3, q13 1, q16 2, q17 1, q21 0 = 9; A q2 0, q4 3, q7 2, q9 1, q15 3, q19 1, q20 2 = 12;
    // S q1 1, q6 1, q8 0, q11 0, q12 2, q14 0, q18 0 = 4; each doubled
    ...{ id: 'dass21', what: 'mixed', total: null },
    answers: [1, 0, 2, 3, 0, 1, 2, 0, 1, 3, 0, 2, 1, 0, 3, 2, 1, 0, 1, 2, 0],
    subscales: { depression: 18, anxiety: 24, stress: 8 },
    subscaleBands: { depression: '中度', anxiety: '非常严重', stress: '正常范围' },
  },
  { id: 'swls', what: 'lowest', answers: filled(5, 1), total: 5, band: '非常不满意' },
  { id: 'swls', what: 'highest', answers: filled(5, 7), total: 35, band: '非常满意' },
  // 4+5+3+6+2 = 20
  { id: 'swls', what: 'mixed', answers: [4, 5, 3, 6, 2], total: 20, band: '中立' },
  { id: 'gses', what: 'lowest', answers: filled(10, 1), total: 10 },
  { id: 'gses', what: 'highest', answers: filled(10, 4), total: 40 },
  // 1+2+3+4+1+2+3+4+2+3 = 25
  { id: 'gses', what: 'mixed', answers: [1, 2, 3, 4, 1, 2, 3, 4, 2, 3], total: 25 },
  { id: 'rses', what: 'lowest', answers: at(10, RSES_REVERSED, 4, 1), total: 10 },
  { id: 'rses', what: 'highest', answers: at(10, RSES_REVERSED, 1, 4), total: 40 },
  // q3 2->3, q5 2->3, q8 3->2, q9 1->4, q10 1->4: 3+3+3+3+3+3+3+2+4+4 = 31
  { id: 'rses', what: 'mixed', answers: [3, 3, 2, 3, 2, 3, 3, 3, 1, 1], total: 31 },
  {
    // As above with q8 counted forward, 3 instead of 2.
    ...{ id: 'rses', what: 'item 8 forward', answers: [3, 3, 2, 3, 2, 3, 3, 3, 1, 1], total: 32 },
    settings: { item8Reverse: false },
  },
  { id: 'k6', what: 'lowest', answers: filled(6, 0), total: 0, band: '困扰较低' },
  { id: 'k6', what: 'highest', answers: filled(6, 4), total: 24, band: '高度心理困扰', risks: ['k6_high'] },
  // 4+0+2+1+3+3 = 13
  { id: 'k6', what: 'mixed', answers: [4, 0, 2, 1, 3, 3], total: 13, band: '高度心理困扰', risks: ['k6_high'] },
  // (2+1+1+1+1) / 5 x 6 = 7.2 -> 7
  { id: 'k6', what: 'one missing', answers: [2, null, 1, 1, 1, 1], total: 7, band: '中等程度心理困扰' },
  {
    ...{ id: 'cbi', what: 'lowest', answers: filled(19, 0, { 13: 100 }), total: null },
    subscales: { personal: 0, work: 0, client: 0 },
    subscaleBands: { personal: '较低', work: '较低', client: '较低' },
  },
  {
    ...{ id: 'cbi', what: 'highest', answers: filled(19, 100, { 13: 0 }), total: null },
    subscales: { personal: 100, work: 100, client: 100 },
    subscaleBands: { personal: '很高', work: '很高', client: '很高' },
  },
  {
    // personal 300/6 = 50; work 75+75+50+25+25+0+(100-100) = 250/7 = 35.714; client 150/6 = 25
    ...{ id: 'cbi', what: 'mixed', total: null },
    answers: [100, 75, 50, 25, 0, 50, 75, 75, 50, 25, 25, 0, 100, 25, 25, 50, 50, 0, 0],
    subscales: { personal: 50, work: 35.71, client: 25 },
    subscaleBands: { personal: '中等', work: '较低', client: '较低' },
  },
  {
    // personal of the three answered: (100+75+50)/3 = 75; work has only three of seven: no score
    ...{ id: 'cbi', what: 'thin', total: null },
    answers: [100, 75, 50, null, null, null, 100, 100, 100, null, null, null, null, ...[100, 100, 100, 100, 100, null]],
    subscales: { personal: 75, work: null, client: null },
    subscaleBands: { personal: '较高', work: null, client: null },
  },
  { id: 'brs', what: 'lowest', answers: [1, 5, 1, 5, 1, 5], total: 1, band: '复原力偏低' },
  { id: 'brs', what: 'highest', answers: [5, 1, 5, 1, 5, 1], total: 5, band: '复原力较高' },
  // 4 + (6-2) + 3 + (6-3) + 4 + (6-1) = 23, / 6 = 3.8333
  { id: 'brs', what: 'mixed', answers: [4, 2, 3, 3, 4, 1], total: 3.83, band: '复原力一般' },
  { id: 'ucla3', what: 'lowest', answers: [1, 1, 1], total: 3 },
  { id: 'ucla3', what: 'highest', answers: [3, 3, 3], total: 9 },
  { id: 'ucla3', what: 'mixed', answers: [1, 3, 2], total: 6 },
  { id: 'family_apgar', what: 'lowest', answers: filled(5, 0), total: 0, band: '家庭支持明显不足' },
  { id: 'family_apgar', what: 'highest', answers: filled(5, 2), total: 10, band: '家庭支持良好' },
  { id: 'family_apgar', what: 'mixed', answers: [2, 1, 0, 2, 1], total: 6, band: '家庭支持有所不足' },
  { id: 'phq15', what: 'lowest', answers: filled(15, 0), total: 0, band: '极轻微躯体不适' },
  { id: 'phq15', what: 'highest', answers: filled(15, 2), total: 30, band: '重度', risks: ['medical'] },
  {
    // 0+1+2+0+1+0+1+0+1+2+0+1+1+2+2 = 14
    ...{ id: 'phq15', what: 'mixed', answers: [0, 1, 2, 0, 1, 0, 1, 0, 1, 2, 0, 1, 1, 2, 2], total: 14, band: '中度' },
  },
  {
    // A man, all 2 but item 4: 28; item 11 skipped as well: 26
    ...{ id: 'phq15', what: 'items 4 and 11 skipped', total: 26, band: '重度', risks: ['medical'] },
    answers: [2, 2, 2, null, 2, 2, 2, 2, 2, 2, null, 2, 2, 2, 2],
  },
  {
    ...{ id: 'mini_ipip', what: 'lowest', answers: at(20, IPIP_REVERSED, 5, 1), total: null },
    subscales: { extraversion: 4, agreeableness: 4, conscientiousness: 4, neuroticism: 4, openness: 4 },
  },
  {
    ...{ id: 'mini_ipip', what: 'highest', answers: at(20, IPIP_REVERSED, 1, 5), total: null },
    subscales: { extraversion: 20, agreeableness: 20, conscientiousness: 20, neuroticism: 20, openness: 20 },
  },
  {
    // E 4+4+3+1; A 5+5+4+4; C 2+3+3+2; N 1+1+2+2; O 5+4+5+3
    ...{ id: 'mini_ipip', what: 'mixed', total: null },
    answers: [4, 2, 3, 5, 5, 1, 4, 2, 2, 3, 3, 4, 1, 5, 2, 4, 5, 2, 1, 3],
    subscales: { extraversion: 12, agreeableness: 18, conscientiousness: 10, neuroticism: 6, openness: 17 },
  },
  {
    ...{ id: 'pcl5', what: 'lowest', answers: filled(20, 0), total: 0 },
    subscales: { B: 0, C: 0, D: 0, E: 0 },
  },
  {
    ...{ id: 'pcl5', what: 'highest', answers: filled(20, 4), total: 80, indications: ['provisional_dsm5'] },
    subscales: { B: 20, C: 8, D: 28, E: 24 },
  },
  {
    // One B, one C, two D, two E at 2: the least that meets the provisional rule.
    ...{ id: 'pcl5', what: 'mixed', total: 12, indications: ['provisional_dsm5'] },
    answers: at(20, [1, 7, 8, 9, 15, 16], 2, 0),
    subscales: { B: 2, C: 2, D: 4, E: 4 },
  },
  {
    ...{ id: 'pcl5', what: 'one E short of the rule', answers: at(20, [1, 7, 8, 9, 15], 2, 1), total: 25 },
    // B 2+4x1, C 1+2, D 2+2+5x1, E 2+5x1
    subscales: { B: 6, C: 3, D: 9, E: 7 },
  },
];

const IMPORTED: readonly HandVector[] = [
  {
    ...{ id: 'scl90', what: 'lowest', answers: filled(90, 1), total: 90 },
    subscales: sclFactors(1, { 总均分: 1, 阳性项目数: 0, 阳性症状均分: null }),
  },
  {
    ...{ id: 'scl90', what: 'highest', answers: filled(90, 5), total: 450, risks: ['scl90_item15'] },
    subscales: sclFactors(5, { 总均分: 5, 阳性项目数: 90, 阳性症状均分: 5 }),
  },
  {
    // Three items of 躯体化 raised: (9 + 5+3+2)/12 = 1.583; total 87 + 10 = 97, /90 = 1.078; (97-87)/3 = 3.333
    ...{ id: 'scl90', what: 'mixed', answers: filled(90, 1, { 1: 5, 4: 3, 12: 2 }), total: 97 },
    subscales: sclFactors(1, { 躯体化: 1.58, 总均分: 1.08, 阳性项目数: 3, 阳性症状均分: 3.33 }),
  },
  {
    // One item of each factor at 3: two more in each sum
    ...{ id: 'scl90', what: 'one item of each factor', total: 110, risks: ['scl90_item15'] },
    answers: at(90, [58, 65, 73, 15, 86, 81, 82, 83, 90, 89], 3, 1),
    subscales: {
      ...{ 躯体化: 1.17, 强迫症状: 1.2, 人际关系敏感: 1.22, 抑郁: 1.15, 焦虑: 1.2, 敌对: 1.33, 恐怖: 1.29 },
      ...{ 偏执: 1.33, 精神病性: 1.2, 其他: 1.29, 总均分: 1.22, 阳性项目数: 10, 阳性症状均分: 3 },
    },
  },
  {
    ...{ id: 'scl90r_en', what: 'lowest', answers: filled(90, 0), total: 0 },
    subscales: sclFactors(0, { 总均分: 0, 阳性项目数: 0, 阳性症状均分: null }),
  },
  {
    ...{ id: 'scl90r_en', what: 'highest', answers: filled(90, 4), total: 360, risks: ['scl90r_en_item15'] },
    subscales: sclFactors(4, { 总均分: 4, 阳性项目数: 90, 阳性症状均分: 4 }),
  },
  {
    // The mixed form of scl90 less one: 7/12 = 0.583; 7/90 = 0.078; 7/3 = 2.333
    ...{ id: 'scl90r_en', what: 'mixed', answers: filled(90, 0, { 1: 4, 4: 2, 12: 1 }), total: 7 },
    subscales: sclFactors(0, { 躯体化: 0.58, 总均分: 0.08, 阳性项目数: 3, 阳性症状均分: 2.33 }),
  },
  {
    ...{ id: 'sds', what: 'lowest', answers: at(20, SDS_REVERSED, 4, 1), total: 25, band: '正常' },
    subscales: { raw: 20 },
  },
  {
    ...{ id: 'sds', what: 'highest', answers: at(20, SDS_REVERSED, 1, 4), total: 100, band: '重度' },
    ...{ subscales: { raw: 80 }, risks: ['sds_item19'] },
  },
  {
    // 10 x 2 + 10 x 3 = 50, x 1.25 = 62.5, truncated
    ...{ id: 'sds', what: 'mixed', answers: filled(20, 2), total: 62, band: '轻度' },
    ...{ subscales: { raw: 50 }, risks: ['sds_item19'] },
  },
  {
    ...{ id: 'sds', what: 'rounded', answers: filled(20, 2), settings: { indexRounding: 'round' } },
    ...{ total: 63, band: '中度', subscales: { raw: 50 }, risks: ['sds_item19'] },
  },
  {
    ...{ id: 'sas', what: 'lowest', answers: at(20, SAS_REVERSED, 4, 1), total: 25, band: '正常' },
    subscales: { raw: 20 },
  },
  {
    ...{ id: 'sas', what: 'highest', answers: at(20, SAS_REVERSED, 1, 4), total: 100, band: '重度' },
    subscales: { raw: 80 },
  },
  {
    // 15 x 2 + 5 x 3 = 45, x 1.25 = 56.25
    ...{ id: 'sas', what: 'mixed', answers: filled(20, 2), total: 56, band: '轻度', subscales: { raw: 45 } },
  },
  {
    // One more: 46 x 1.25 = 57.5
    ...{ id: 'sas', what: 'rounded', answers: filled(20, 2, { 1: 3 }), settings: { indexRounding: 'round' } },
    ...{ total: 58, band: '轻度', subscales: { raw: 46 } },
  },
  {
    // 7.5 h of 8 h
    ...{ id: 'psqi', what: 'lowest', answers: GOOD_SLEEPER, total: 0 },
    subscales: { C1: 0, C2: 0, C3: 0, C4: 0, C5: 0, C6: 0, C7: 0 },
  },
  {
    // 3 h of 10 h
    ...{ id: 'psqi', what: 'highest', answers: BAD_SLEEPER, total: 21 },
    subscales: { C1: 3, C2: 3, C3: 3, C4: 3, C5: 3, C6: 3, C7: 3 },
  },
  {
    // C1 q6 1; C2 25 min 1 + q5a 2 = 3 -> 2; C3 6 h 1; C4 6 of 7.5 h = 80 % 1; C5 2+1 = 3 -> 1; C6 0; C7 1+1 = 2 -> 1
    ...{ id: 'psqi', what: 'mixed', total: 7, subscales: { C1: 1, C2: 2, C3: 1, C4: 1, C5: 1, C6: 0, C7: 1 } },
    answers: {
      ...GOOD_SLEEPER,
      ...{ q1: '23:15', q2: 25, q3: '06:45', q4: 6, q5a: 2, q5b: 2, q5c: 1, q6: 1, q8: 1, q9: 1 },
    },
  },
  { id: 'isi', what: 'lowest', answers: filled(7, 0), total: 0, band: '无显著失眠' },
  { id: 'isi', what: 'highest', answers: filled(7, 4), total: 28, band: '重度' },
  // 2+3+1+2+2+3+2 = 15
  { id: 'isi', what: 'mixed', answers: [2, 3, 1, 2, 2, 3, 2], total: 15, band: '中度' },
  { id: 'ais', what: 'lowest', answers: filled(8, 0), total: 0 },
  { id: 'ais', what: 'highest', answers: filled(8, 3), total: 24 },
  { id: 'ais', what: 'mixed', answers: [0, 1, 2, 3, 0, 1, 2, 3], total: 12 },
  {
    ...{ id: 'pss10', what: 'lowest', answers: at(10, [4, 5, 7, 8], 4, 0), total: 0, band: '低' },
    subscales: { helplessness: 0, self_efficacy: 0 },
  },
  {
    ...{ id: 'pss10', what: 'highest', answers: at(10, [4, 5, 7, 8], 0, 4), total: 40, band: '高' },
    subscales: { helplessness: 24, self_efficacy: 16 },
  },
  {
    // H 1+2+3+4+2+1 = 13; S (4-1)+(4-0)+(4-2)+(4-3) = 10
    ...{ id: 'pss10', what: 'mixed', answers: [1, 2, 3, 1, 0, 4, 2, 3, 2, 1], total: 23, band: '中' },
    subscales: { helplessness: 13, self_efficacy: 10 },
  },
  { id: 'pss4', what: 'lowest', answers: [0, 4, 4, 0], total: 0 },
  { id: 'pss4', what: 'highest', answers: [4, 0, 0, 4], total: 16 },
  // 3 + (4-1) + (4-0) + 2 = 12
  { id: 'pss4', what: 'mixed', answers: [3, 1, 0, 2], total: 12 },
  { id: 'mbi_gs', what: 'lowest', answers: filled(16, 0), total: null, subscales: { EE: 0, PA: 0, DC: 0 } },
  { id: 'mbi_gs', what: 'highest', answers: filled(16, 6), total: null, subscales: { EE: 6, PA: 6, DC: 6 } },
  {
    // EE 15/5; PA q6 6, q7 5, q8 4, q11 3, q12 2, q16 5 = 25/6; DC q9 0, q10 1, q13 0, q14 0, q15 6 = 7/5
    ...{ id: 'mbi_gs', what: 'mixed', answers: [1, 2, 3, 4, 5, 6, 5, 4, 0, 1, 3, 2, 0, 0, 6, 5], total: null },
    subscales: { EE: 3, PA: 4.17, DC: 1.4 },
  },
  { id: 'hads', what: 'lowest', answers: filled(14, 0), total: null, subscales: { A: 0, D: 0 } },
  { id: 'hads', what: 'highest', answers: filled(14, 3), total: null, subscales: { A: 21, D: 21 } },
  {
    // odd 3+1+0+2+1+3+0; even 0+2+1+3+0+1+2
    ...{ id: 'hads', what: 'mixed', answers: [3, 0, 1, 2, 0, 1, 2, 3, 1, 0, 3, 1, 0, 2], total: null },
    subscales: { A: 10, D: 9 },
  },
  {
    // q2 0->3, q4 2->1, q6 1->2, q7 2->1, q12 1->2, q14 2->1: odd 3+1+0+1+1+3+0; even 3+1+2+3+0+2+1
    ...{ id: 'hads', what: 'printed order', answers: [3, 0, 1, 2, 0, 1, 2, 3, 1, 0, 3, 1, 0, 2], total: null },
    ...{ settings: { printedOrderCoding: true }, subscales: { A: 9, D: 12 } },
  },
  { id: 'ghq12', what: 'lowest', answers: filled(12, 0), total: 0, subscales: { bimodal: 0 } },
  { id: 'ghq12', what: 'highest', answers: filled(12, 3), total: 36, subscales: { bimodal: 12 } },
  {
    // (0+1+2+3) x 3; two of each four count 1
    ...{ id: 'ghq12', what: 'mixed', answers: [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3], total: 18 },
    subscales: { bimodal: 6 },
  },
  {
    // q1 3, q3 1, q4 0, q7 1, q8 0, q12 0: 3+1+1+0+0+1+1+0+0+1+2+0 = 10; only q1 and q11 are 2 or more
    ...{ id: 'ghq12', what: 'agreement coded', answers: [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3], total: 10 },
    ...{ settings: { agreementCoded: true }, subscales: { bimodal: 2 } },
  },
  {
    ...{ id: 'audit', what: 'lowest', answers: filled(10, 0), total: 0 },
    subscales: { consumption: 0, dependence: 0, problems: 0 },
  },
  {
    ...{ id: 'audit', what: 'highest', answers: filled(10, 4), total: 40 },
    subscales: { consumption: 12, dependence: 12, problems: 16 },
  },
  {
    ...{ id: 'audit', what: 'mixed', answers: [4, 3, 2, 1, 0, 1, 2, 3, 2, 4], total: 22 },
    subscales: { consumption: 9, dependence: 2, problems: 11 },
  },
];

export const HAND_VECTORS: readonly HandVector[] = [...MOOD, ...LIVING, ...IMPORTED];
