/** Also read by app.config.ts at build time: keep it free of imports. */
export const tabs = { home: '首页', assessments: '测评', learn: '学习', me: '我的' } as const;
