import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  CONTENT_CHANGED: { status: 409, text: '刚刚有人改过这篇内容，请看一眼最新内容再试' },
  CONTENT_NOT_FOUND: { status: 404, text: '没有找到这篇内容，可能已经撤下了' },
  CONTENT_NOT_READY: { status: 400, text: '还有内容没填好，请看提示改一下' },
  CONTENT_OWN_REVIEW: { status: 409, text: '自己写的内容要请另一位同事来审，请换一位再试' },
  CONTENT_STATE: { status: 409, text: '这篇内容现在不能这样操作，请刷新后再看' },
});
