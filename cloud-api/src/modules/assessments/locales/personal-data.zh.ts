const form = { submissionId: '编号', takenAt: '作答时间', assessment: '自测' };
const answer = { question: '题目', answer: '您的回答' };

/** What a person reads above the tables of their export. */
export const resultHeadings = {
  title: '自测结果',
  headings: { ...form, officialName: '量表', total: '总分', band: '区间', inPlainWords: '说明（只是提示，不是诊断）' },
};
export const answerHeadings = { title: '自测的逐题回答', headings: { ...form, ...answer } };
export const draftHeadings = {
  title: '没答完的自测',
  headings: { assessment: '自测', updatedOn: '最近作答', ...answer },
};
