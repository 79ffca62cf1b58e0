import type { ConsentPlaceholders, ConsentWording } from '../consent-text.types.js';

/** The separate consent for self-tests (PIPL 29). A lawyer reviews it before a public release. */
export function selfAssessmentWording(county: ConsentPlaceholders): ConsentWording {
  const { unionName, unionPhone, unionAddress, technicalUnit, resultMonths, backupDays } = county;
  return {
    title: '敏感个人信息单独同意书',
    paragraphs: [
      {
        heading: '处理者',
        text: `${unionName}，${unionPhone}、${unionAddress}。${technicalUnit}受托维护，只按我们的要求操作。`,
      },
      {
        heading: '内容',
        text: '逐题回答、得分与区间、作答时间。它们属于健康方面的敏感个人信息。',
      },
      {
        heading: '目的与必要性',
        text: '计算本次结果、显示变化。没有回答就算不出结果。不用于考核、评优、招录、调岗，也不进入单位统计；普查另行告知。',
      },
      {
        heading: '方式',
        text: '系统自动计分，加密存放在中国境内。计分时服务器需要读取回答。',
      },
      {
        heading: '谁能看',
        text: '只有您。单位和工会干部看不到个人回答与结果。您可把某次结果给选定的人，并随时停止；对方已看过的内容无法收回。',
      },
      {
        heading: '对您的影响',
        text: '有些题可能让人不舒服，可随时退出。万一泄露，可能造成尴尬、误解或不公平对待。结果只是提示，不是诊断。',
      },
      {
        heading: '保存',
        text: `每次结果自作答起${resultMonths}个月，到期删除；备份在${backupDays}天内失效。`,
      },
      {
        heading: '您的权利',
        text: `在“我的—我的数据”查阅、复制、更正、导出、删除或撤回同意。撤回后我们停止处理并删除，不影响撤回前的处理，也不影响看文章、听音频、报名活动。意见请打${unionPhone}，也可向网信部门投诉。`,
      },
      {
        heading: '例外',
        text: '法律规定必须提供，或工作人员得知有人面临紧急生命危险时，只在必要范围内提供。自测没有人实时查看，不会自动求助。',
      },
      { heading: '年龄', text: '仅供年满16周岁的人使用。' },
    ],
    statement: '我已阅读，单独同意处理上述敏感个人信息',
    accept: '同意并开始',
    decline: '暂不同意',
    declined: '好的，自测不会开始。其他内容照常可用。',
  };
}
