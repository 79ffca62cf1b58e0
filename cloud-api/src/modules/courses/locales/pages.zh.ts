/** What the website's pages say to search engines. */
export const pageWords = {
  learn: '学习',
  learnDescription:
    '职场压力、职场人际、自我成长、婚姻家庭、亲子关系、情绪调节：写给在工作、也在过日子的人，不登录也能读。',
  sources: '参考资料',
} as const;
