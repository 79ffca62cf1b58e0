import { defineErrors } from '../errors/index.js';

defineErrors({
  IDEMPOTENCY_CONFLICT: { status: 409, text: '这次提交和之前的内容不一样，请刷新后再提交' },
  IDEMPOTENCY_KEY_REQUIRED: { status: 400, text: '这次提交缺少编号，请更新后再试' },
});
