import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  MEASURE_LIMIT: { status: 409, text: '每一步最多写{most}项措施，请合并几项再加' },
  PLAN_INCOMPLETE: { status: 409, text: '还有{count}处没填完，补上就能交' },
  PLAN_NOT_FOUND: { status: 404, text: '没有找到这份计划，请从列表里重新打开' },
  PLAN_NOT_TINY: { status: 409, text: '只有同一片区、还没开始填的小单位可以合在一起交' },
  PLAN_OWN_REVIEW: { status: 409, text: '这份计划您参与过，或者是您自己单位的，请换一位同事来审' },
  PLAN_REASON_NEEDED: { status: 400, text: '请写一句原因，对方好知道怎么办' },
  PLAN_STATE: { status: 409, text: '这份计划现在不能这样操作，请看一下最新的状态' },
  PLAN_YEAR_EXISTS: { status: 409, text: '{year}年度已经建好了，请直接修改' },
  PLAN_YEAR_NOT_FOUND: { status: 404, text: '没有找到这个年度的计划' },
  PLAN_YEAR_STATE: { status: 409, text: '这个年度现在不能这样操作，请看一下它是不是已经开始或结束' },
});
