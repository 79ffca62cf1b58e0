/** How a result compares with the one before. Never better or worse: the person judges that. */
export const changeWords = {
  lighter: (since: string) => `比${since}那次轻松了一些`,
  heavier: (since: string) => `比${since}那次吃力了一些，不必一个人扛`,
  same: (since: string) => `和${since}那次差不多，小的起伏很平常`,
};

/** '2026-11-10' as 11月10日, with the year where it is another one. */
export function dayInWords(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month}月${date}日`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${year}年${short}`;
}
