/** What a person reads above the table of their export. */
export const membershipHeadings = {
  title: '所在单位',
  headings: { unitName: '单位', joinedOn: '加入日期', leftOn: '离开日期' },
};
