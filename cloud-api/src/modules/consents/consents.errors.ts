import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  CONSENT_PURPOSE_UNKNOWN: { status: 404, text: '没有找到这份同意书，请返回重试' },
  CONSENT_REQUIRED: { status: 403, text: '这一步需要您先阅读并单独同意，答案不会丢' },
  CONSENT_TEXT_CHANGED: { status: 409, text: '同意书刚刚有更新，请读过新的再决定' },
});
