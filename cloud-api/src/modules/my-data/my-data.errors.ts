import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  RECEIPT_NOT_FOUND: { status: 404, text: '没有找到这张回执，请核对编号' },
});
