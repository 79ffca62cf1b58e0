import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  MESSAGE_NOT_FOUND: { status: 404, text: '没有找到这条消息，可能已经过期清理了' },
});
