/** Sentences for whoever sets the county up: what is wrong with a field, and what is missing before it may serve. */
export const profileWords = {
  text: (most: number) => `请填写，最多${most}个字`,
  phone: '请填真实的电话号码，只用数字和短横线',
  year: '请填四位数的年份，例如2026',
  between: (least: number, most: number) => `请填${least}到${most}之间的整数`,
  hours: '请检查时段：星期用1到7，时间写成08:00，结束要晚于开始',
  hotlines: (keys: string) => `请按顺序填齐这些热线：${keys}`,
  hotlineNumber: '全国热线的号码就是它的名称，不能改',
  verifiedHours: '写了服务时段，就请填写上次拨打核对的日期',
  futureDay: '核对日期不能晚于今天',
  unverifiedRoundTheClock: '没有核对过，不能写成全天有人接听',
  claimsRoundTheClock: '请不要写“24小时”，有几个小时就在时段里填几个小时',
};

export const setUpWords = {
  regionTwice: (name: string) => `“${name}”写了两次，部门、乡镇、园区和县的名称都不能重复`,
  unitTwice: (name: string) => `“${name}”写了两次，请给每个单位一个不同的名称`,
  noRegion: (name: string) => `没有“${name}”，请照着部门、乡镇、园区的名称写，县直的写县名`,
};

export const missingWords = {
  profile: '县档案（还没有填写）',
  demo: '真实的县档案（现在是演示县）',
  '12356Hours': '12356的本地服务时段和核对日期',
  dutyVerified: '值班电话的核对日期',
  hospital: '可去急诊的医院',
  placeholder: (what: string) => `${what}（现在是演示号码）`,
  unionPhone: '县总工会电话',
  dutyPhone: '值班电话',
  hospitalPhone: '医院电话',
  confirmation: '负责人的确认（姓名和日期）',
};
