import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  COUNTY_PROFILE_INVALID: { status: 400, text: '县档案有内容没填对，请看提示改一下' },
  COUNTY_PROFILE_MISSING: { status: 503, text: '本县的信息还没有填好，请稍后再来' },
  JOIN_CODE_TOO_MANY: { status: 429, text: '试的次数有点多，请过{minutes}分钟再试，也可以先不加入' },
  JOIN_CODE_UNKNOWN: { status: 404, text: '没有找到这个单位码，请对照单位的通知或海报再看一遍' },
  MEMBERSHIP_NOT_FOUND: { status: 404, text: '没有找到，可能已经退出了' },
  SCOPE_NOT_FOUND: { status: 404, text: '没有找到这个单位或区域，请重新选择' },
});
