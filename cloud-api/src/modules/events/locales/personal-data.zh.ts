/** What a person reads above the table of their export. */
export const signUpHeadings = {
  title: '报名',
  headings: { event: '活动', startsAt: '活动时间', name: '报名时写的名字', state: '状态', signedUpAt: '报名时间' },
};
