import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  ANSWER_MISSING: { status: 400, text: '第{number}题还没选，请选一个最接近的' },
  ANSWER_NOT_AN_OPTION: { status: 400, text: '第{number}题的回答没认出来，请重新选一个' },
  ANSWER_UNKNOWN_ITEM: { status: 400, text: '有的回答对不上题目，请返回重新打开这份自测' },
  ASSESSMENT_NOT_FOUND: { status: 404, text: '没有找到这份自测，可能已经撤下了' },
  ASSESSMENT_VERSION_CHANGED: { status: 409, text: '题目刚刚有更新，请重新打开这份自测再交' },
  DRAFT_CHANGED: { status: 409, text: '这份自测在别处答过了，请接着最新的答' },
  DRAFT_NOT_FOUND: { status: 404, text: '没有找到没答完的自测，可以从头开始' },
  INSTRUMENT_NEEDS_NO_RIGHT: { status: 409, text: '这份量表可以直接使用，不用登记授权' },
  INSTRUMENT_NOT_FOUND: { status: 404, text: '没有找到这份量表，请核对编号' },
  INSTRUMENT_NOT_SHIPPED: { status: 409, text: '这份量表不能在这里开放自测，登记授权也不行' },
  INSTRUMENT_RIGHT_EXPIRED: { status: 400, text: '授权的到期日已经过了，请核对日期' },
  SUBMISSION_CONFLICT: { status: 409, text: '这次作答和先前收到的对不上，请重新打开后再交' },
  SUBMISSION_NOT_FOUND: { status: 404, text: '没有找到这次结果，可能已经删除' },
});
