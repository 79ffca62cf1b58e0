import type { SharePurpose } from '@anxin/contracts';

export const purposeNames: Record<SharePurpose, string> = {
  'first-talk': '第一次谈话前，先了解情况',
  'follow-up': '接着上次的谈话，看看变化',
  advice: '听听建议，看接下来可以做什么',
};

/** '2026-11-10' as it stands in what is agreed to. */
export const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
