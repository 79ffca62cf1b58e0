/** What a person reads above the table of their export. */
export const shareHeadings = {
  title: '给别人看过的结果',
  headings: {
    submissionId: '结果编号',
    receiver: '给谁看',
    purpose: '为了什么',
    withAnswers: '看到什么',
    givenOn: '开始日期',
    untilOn: '到期日期',
    endedOn: '停止日期',
  },
};

export const withAnswersWords = (withAnswers: boolean): string => (withAnswers ? '结果和逐题回答' : '只有结果');
