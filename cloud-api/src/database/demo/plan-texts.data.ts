/** A measure as a unit writes it. `yuan`: for a unit of 30 to 99 people; larger ones plan more, smaller ones less. */
export interface DemoMeasure {
  what: string;
  when: string;
  who: string;
  yuan: number;
  audience: string;
  indicator: string;
}

/** What units of one sort write. The last measure of a strand came with the newest year. */
export interface DemoPlanText {
  overview: string;
  concerns: string;
  goals: { education: string; assessment: string; assistance: string };
  education: readonly DemoMeasure[];
  assessment: readonly DemoMeasure[];
  assistance: readonly DemoMeasure[];
  safeguards: string;
}

const measure = (
  ...[what, when, who, yuan, audience, indicator]: [string, string, string, number, string, string]
): DemoMeasure => ({ what, when, who, yuan, audience, indicator });

const OFFICE: DemoPlanText = {
  overview: '机关在编与聘用人员为主，窗口、值班和下村岗位较多，中层年龄集中在四十岁上下。',
  concerns: '年底考核和信访接待时压力集中；值班后补休不及时；年轻同志离家远，遇事不太愿意开口。',
  goals: {
    education: '让每位同志一年里至少听一次讲座，知道压力大的时候可以找谁。',
    assessment: '愿意的人都能在手机上做一次自测，单位只看参与人数，不看个人结果。',
    assistance: '遇到急事半天内有人接，平时有人愿意听。',
  },
  education: [
    measure(
      '邀请县职工心灵驿站来讲一次“窗口岗位怎样消化情绪”',
      '4月',
      '办公室',
      3000,
      '全体干部职工',
      '到场不少于七成',
    ),
    measure('支部主题党日加一次谈心交心', '每季度一次', '各支部书记', 800, '全体党员', '全年四次，有简要记录'),
    measure('给新入职同志办一次适应课', '9月', '人事股', 1500, '入职三年内的同志', '应到人员全部参加'),
  ],
  assessment: [
    measure('组织自愿的手机自测，发放宣传页说明保密办法', '5月', '工会', 500, '全体干部职工', '知晓率九成以上'),
    measure('年底做一次不记名的工作感受问卷', '11月', '工会', 500, '全体干部职工', '收回六成以上'),
  ],
  assistance: [
    measure('确定两名谈心联络人，公布电话和可以找他们的时间', '3月', '工会', 1000, '有需要的同志', '电话半天内有回音'),
    measure('家里遇到大事的同志，一周内上门看望', '随时', '分管领导', 4000, '遇到困难的同志', '应看望的全部看望'),
    measure('值班后补休单独登记，每月核一次', '每月', '办公室', 0, '值班人员', '补休不过月'),
  ],
  safeguards: '由主要领导牵头，工会具体负责，经费从工会经费列支；每半年在班子会上过一遍进展，做不到的说明原因。',
};

const HOSPITAL: DemoPlanText = {
  overview: '医护人员占八成，护理岗位女职工多，门急诊和病房实行三班倒，节假日照常值守。',
  concerns: '夜班多、睡眠乱；遇到情绪激动的家属难应对；孩子没人接送是年轻护士最常说的难处。',
  goals: {
    education: '每个科室一年至少安排两次在科室里就能参加的短课。',
    assessment: '入职、轮转和换岗时都提醒做一次自测，结果只有本人看得到。',
    assistance: '发生突发事件后，当天有人陪，三天内有回访。',
  },
  education: [
    measure('到科室开“交班前十五分钟”短课', '每月一次', '护理部', 4000, '各临床科室', '全年覆盖全部科室'),
    measure('请外县老师来讲医患沟通和自我照顾', '6月', '医务科', 8000, '临床医护', '到场一百人次以上'),
    measure('后勤、保安、保洁岗位的减压讲座', '10月', '后勤保障部', 2000, '后勤人员', '到场不少于八成'),
  ],
  assessment: [
    measure('轮转护士自愿自测，护士长提醒不催促', '3月、9月', '护理部', 1000, '轮转护士', '提醒到每个人'),
    measure('全院不记名工作负荷问卷', '11月', '工会', 1500, '全体职工', '收回七成以上'),
  ],
  assistance: [
    measure('突发事件后的陪伴小组，当班人员先休息再谈', '随时', '工会、医务科', 5000, '当事科室人员', '当天启动'),
    measure('暑期子女托管班', '7月至8月', '工会', 20000, '子女在小学的职工', '解决三十名孩子的看护'),
    measure('夜班休息室添置遮光帘和折叠床', '5月', '后勤保障部', 12000, '夜班医护', '六个病区全部到位'),
  ],
  safeguards: '院长负责，工会和护理部共同落实，经费列入年度预算；职工之家专人管理，全年开放。',
};

const SCHOOL: DemoPlanText = {
  overview: '一线教师为主，班主任和毕业班教师任务重；近三年新进教师较多，住校教师约占三成。',
  concerns: '班主任工作时间长；和家长沟通费心力；新教师上公开课前焦虑，老教师嗓子和睡眠不好。',
  goals: {
    education: '把教师自己的情绪照顾排进教研日程，而不是只讲学生。',
    assessment: '期中、期末各提醒一次自测，由教师自己决定做不做。',
    assistance: '班主任遇到棘手的家长沟通，年级组能派人一起去。',
  },
  education: [
    measure('教研日加一节教师减压课', '每学期两次', '教务处', 3000, '全体教师', '每次到场不少于八成'),
    measure('班主任工作坊：怎样开好一次难开的家长会', '3月', '政教处', 4000, '班主任', '全体班主任参加'),
    measure('新教师结对，老教师带一带', '9月', '教务处', 1000, '入职三年内的教师', '结对率百分之百'),
  ],
  assessment: [
    measure('期中、期末提醒自愿自测', '4月、11月', '工会', 300, '全体教职工', '提醒到每个人'),
    measure('学期末不记名问卷，问三件最累的事', '7月、1月', '工会', 300, '全体教职工', '收回七成以上'),
  ],
  assistance: [
    measure('年级组互助：替课、陪同家访有人接', '随时', '各年级组长', 2000, '有需要的教师', '当天能安排'),
    measure('县职工心灵驿站预约绿色通道', '全年', '工会', 0, '有需要的教师', '三天内约到'),
    measure('教工活动室傍晚开放到七点', '全年', '工会', 6000, '住校教师', '每周开放五天'),
  ],
  safeguards: '校长负责，工会主席具体抓，费用从工会经费和公用经费中列支；活动不占用教师的休息日。',
};

const FACTORY: DemoPlanText = {
  overview: '以一线操作工为主，两班或三班倒，外来务工和本地职工各半，车间噪声和高温岗位集中在夏季。',
  concerns: '夜班后睡不好；计件工资让人不敢歇；带班长夹在中间，孩子在老家的职工心里挂念。',
  goals: {
    education: '课到车间门口，每次不超过半小时，一年里每个班组轮到一次。',
    assessment: '自测自愿、结果归自己，公司只看做过的人数够不够多。',
    assistance: '班组长会听、会报，遇到急事十分钟内能找到人。',
  },
  education: [
    measure(
      '班前班后十五分钟放松操，每个班组学一遍',
      '3月至6月',
      '工会、车间主任',
      6000,
      '一线职工',
      '班组覆盖九成以上',
    ),
    measure('班组长谈心培训半天', '5月', '人力资源部', 8000, '班组长和带班长', '全体班组长参加'),
    measure('子女在外地的职工，开学季视频家长课', '8月', '工会', 3000, '外来务工职工', '不少于六十人次'),
  ],
  assessment: [
    measure('食堂门口摆两天自测咨询台，自愿扫码', '4月', '工会', 2000, '全体职工', '咨询不少于一百人次'),
    measure('夜班岗位不记名问卷', '9月', '安全环保部', 1000, '夜班职工', '收回六成以上'),
  ],
  assistance: [
    measure('公布厂内联络人和县里的热线，贴到每个更衣室', '2月', '工会', 800, '全体职工', '更衣室全部张贴'),
    measure('工伤和家庭变故的看望慰问', '随时', '工会', 15000, '遇到困难的职工', '三天内看望'),
    measure('职工书屋隔出一间安静的小屋', '10月', '行政部', 10000, '全体职工', '年内建成并开放'),
  ],
  safeguards:
    '总经理负责，工会主席组织实施，经费从工会经费和职工教育经费列支；排班时给参加活动的人留出时间，不扣工时。',
};

const TRANSPORT: DemoPlanText = {
  overview: '司机、骑手、养护和抢修等流动岗位为主，早晚高峰和恶劣天气时最忙，吃饭休息不定时。',
  concerns: '赶时间怕差评；路上受了气没处说；颈肩腰腿不舒服，回家倒头就睡，和家里人说不上几句话。',
  goals: {
    education: '内容做成十分钟以内的音频，出车前、等单时也能听。',
    assessment: '站点贴码，愿意做的随手做，不登记姓名和工号。',
    assistance: '出了事故或者受了委屈，收车以后有人聊两句。',
  },
  education: [
    measure('出车前三分钟颈肩操，站点每天带一次', '全年', '各车队、站点', 1500, '司机和骑手', '每个站点有带操人'),
    measure('“路上遇到难缠的事”情景课', '6月', '安全科', 3000, '一线人员', '不少于五成参加'),
    measure('恶劣天气前发一段提醒和鼓励的话', '遇预警时', '调度', 0, '当班人员', '每次预警都发'),
  ],
  assessment: [
    measure('休息室贴自测二维码和说明', '3月', '工会', 300, '一线人员', '休息室全部张贴'),
    measure('冬季疲劳情况不记名问卷', '12月', '安全科', 500, '一线人员', '收回五成以上'),
  ],
  assistance: [
    measure('事故后当天有人陪同，第二天不排早班', '随时', '安全科', 2000, '当事人员', '全部落实'),
    measure('休息室备热水、充电和折叠床', '4月', '工会', 8000, '一线人员', '年内到位'),
    measure('伴侣开放日，请家里人来看看工作的地方', '9月', '工会', 3000, '职工和家属', '三十个家庭参加'),
  ],
  safeguards: '单位负责人总抓，工会和安全科落实；活动排在交接班前后，不影响营运，也不占休息日。',
};

const SMALL: DemoPlanText = {
  overview: '人手不多，一人多岗，彼此熟悉，忙闲随季节变化。',
  concerns: '忙季连轴转；遇到难处不好意思麻烦同事。',
  goals: { education: '', assessment: '', assistance: '' },
  education: [measure('集体参加一次县里或镇里的讲座', '上半年', '负责人', 0, '全体人员', '能去的都去')],
  assessment: [measure('转发自测入口，自愿参加', '5月', '联络员', 0, '全体人员', '人人知道')],
  assistance: [measure('约好互相搭把手，谁有急事谁先走', '全年', '负责人', 500, '全体人员', '当天能替上')],
  safeguards: '负责人带头，联络员提醒，费用从日常开支里出。',
};

export const PRIVACY =
  '自测和谈心的内容只属于本人，单位不收集、不查看、不转述；公布的数字只有总数，人太少时连总数也不公布。';

/** Which of them a unit writes like. */
export function planTextFor(unit: string, isSmall: boolean): DemoPlanText {
  if (isSmall) return SMALL;
  if (/医院|保健院|卫生院|疾病预防/.test(unit)) return HOSPITAL;
  if (/中学|小学|学校|幼儿园|托育/.test(unit)) return SCHOOL;
  if (/公交|公共交通|客运|货车|外卖|网约车|快递|公路|环境卫生|电力|水务/.test(unit)) return TRANSPORT;
  return /公司|合作社|家政|工作室/.test(unit) ? FACTORY : OFFICE;
}
