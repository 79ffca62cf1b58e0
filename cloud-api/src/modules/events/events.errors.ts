import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  EVENT_CANCEL_TOO_LATE: { status: 409, text: '已过取消截止时间，来不了请打{phone}说一声' },
  EVENT_CHANGED: { status: 409, text: '刚刚有人改过这场活动，请看一眼最新内容再改' },
  EVENT_FULL: { status: 409, text: '名额刚刚满了，可以排队候补' },
  EVENT_NOT_FOR_UNIT: { status: 409, text: '这场活动按单位分名额，您的单位这次没有名额' },
  EVENT_NOT_FOUND: { status: 404, text: '没有找到这场活动，可能已经撤下了' },
  EVENT_NOT_READY: { status: 409, text: '还有内容没填好，请看提示改一下' },
  EVENT_SIGN_UP_CLOSED: { status: 409, text: '报名已经截止，请看看别的活动' },
  EVENT_SIGN_UP_NOT_YET: { status: 409, text: '报名还没开始，{when}开放，请到时再来' },
  EVENT_SPEAKER_TAKEN: { status: 409, text: '{speaker}当时已有“{title}”，确认时间无误后可以照样发布' },
  EVENT_STATE: { status: 409, text: '这场活动已经结束或取消，不能再改了' },
  EVENT_VENUE_TAKEN: { status: 409, text: '这个场地当时已有安排，请换时间或地点' },
  SIGN_UP_NOT_FOUND: { status: 404, text: '没有找到这条报名，可能已经取消了' },
  UNIT_SHARE_USED_UP: { status: 409, text: '本单位的{seats}个名额已经用完，需要时请联系县总工会' },
});
