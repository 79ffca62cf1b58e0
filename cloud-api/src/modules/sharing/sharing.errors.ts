import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  SHARE_ANSWERS_FOR_EXPERTS: { status: 400, text: '逐题的回答只能给专家看，请去掉这一项再分享' },
  SHARE_CONFLICT: { status: 409, text: '这次分享和先前收到的对不上，请重新打开结果再分享' },
  SHARE_NOT_FOUND: { status: 404, text: '没有找到这次分享，可能已经停止或者到期了' },
  SHARE_RECEIVER_UNKNOWN: { status: 404, text: '现在不能分享给这一位，请另选一位' },
  SHARE_SAFETY_FIRST: { status: 409, text: '这一次请先照顾好安全，直接打电话或找身边的人更快' },
  SHARE_TOO_MANY: { status: 409, text: '正在分享的有点多，请先停止几个再分享' },
  SHARE_UNTIL_WRONG: { status: 400, text: '分享最多到90天以后，请重新选一个日子' },
});
