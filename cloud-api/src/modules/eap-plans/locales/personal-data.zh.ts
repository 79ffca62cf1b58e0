/** What a person reads above the table of their export. */
export const paperHeadings = {
  title: '您签过名的年度计划',
  headings: { year: '年度', unitName: '单位', did: '做了什么', signedName: '签的名字', at: '时间' },
};

export const paperWords = { handedIn: '提交计划', decided: '审核计划' };
