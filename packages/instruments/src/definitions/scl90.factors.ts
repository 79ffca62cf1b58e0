import type { Subscale } from '../instrument.types.js';
import { q, qRange } from './definition.helpers.js';

/** The ten factors of SCL-90 and SCL-90-R, ids as the record names them; each is the mean of its items. */
export const SCL90_FACTORS: readonly Subscale[] = [
  { id: '躯体化', label: '躯体化', items: q(1, 4, 12, 27, 40, 42, 48, 49, 52, 53, 56, 58), aggregate: 'mean' },
  { id: '强迫症状', label: '强迫症状', items: q(3, 9, 10, 28, 38, 45, 46, 51, 55, 65), aggregate: 'mean' },
  { id: '人际关系敏感', label: '人际关系敏感', items: q(6, 21, 34, 36, 37, 41, 61, 69, 73), aggregate: 'mean' },
  { id: '抑郁', label: '抑郁', items: q(5, 14, 15, 20, 22, 26, 29, 30, 31, 32, 54, 71, 79), aggregate: 'mean' },
  { id: '焦虑', label: '焦虑', items: q(2, 17, 23, 33, 39, 57, 72, 78, 80, 86), aggregate: 'mean' },
  { id: '敌对', label: '敌对', items: q(11, 24, 63, 67, 74, 81), aggregate: 'mean' },
  { id: '恐怖', label: '恐怖', items: q(13, 25, 47, 50, 70, 75, 82), aggregate: 'mean' },
  { id: '偏执', label: '偏执', items: q(8, 18, 43, 68, 76, 83), aggregate: 'mean' },
  { id: '精神病性', label: '精神病性', items: q(7, 16, 35, 62, 77, 84, 85, 87, 88, 90), aggregate: 'mean' },
  { id: '其他', label: '其他', items: q(19, 44, 59, 60, 64, 66, 89), aggregate: 'mean' },
];

/**
 * The three overall indices. `positiveFrom` is the lowest answer that counts as positive (2 in 1-5 coding).
 * The mean of the positive items equals (total - negative items) / positive items in 1-5 coding, where every negative
 * item scores 1. With no positive item it has no value.
 */
export function scl90Indices(positiveFrom: number): Subscale[] {
  const items = qRange(1, 90);
  return [
    { id: '总均分', label: '总均分', items, aggregate: 'mean' },
    { id: '阳性项目数', label: '阳性项目数', items, aggregate: 'count', atLeast: positiveFrom },
    { id: '阳性症状均分', label: '阳性症状均分', items, aggregate: 'mean', atLeast: positiveFrom },
  ];
}
