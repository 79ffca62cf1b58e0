import { defineErrors } from './domain-error.js';

defineErrors({
  CLIENT_TOO_OLD: { status: 426, text: '这个版本太旧了，请更新后再用' },
  CLIENT_VERSION_REQUIRED: { status: 400, text: '请求缺少版本号，请更新后再试' },
  INTERNAL: { status: 500, text: '我们这边出了点问题，请稍后再试' },
  NOT_FOUND: { status: 404, text: '没有找到，可能已经撤下了' },
  PERMISSION_REFUSED: { status: 403, text: '您没有这项权限，需要时请联系县总工会' },
  RANGE_BEYOND_END: { status: 416, text: '要的部分超出了这个文件，请从头再试' },
  RATE_LIMITED: { status: 429, text: '操作有点频繁，请过{wait}再试' },
  REQUEST_HEADERS_TOO_LARGE: { status: 431, text: '请求里带的内容太多了，请回到首页再试' },
  REQUEST_MALFORMED: { status: 400, text: '这个地址不对，请回到首页再试' },
  REQUEST_TIMED_OUT: { status: 408, text: '等得太久了，请检查网络后再试' },
  REQUEST_TOO_LARGE: { status: 413, text: '内容太大了，请减少后再试' },
  SERVICE_BUSY: { status: 503, text: '我们这边有点忙，请过一会儿再试' },
  SESSION_EXPIRED: { status: 401, text: '登录已过期，请重新登录' },
  SESSION_REQUIRED: { status: 401, text: '请先登录' },
  UPLOAD_NOT_A_PICTURE: { status: 415, text: '这个文件不是照片，请换一张 JPG、PNG 或 WebP 图片' },
  UPLOAD_TOO_LARGE: { status: 413, text: '这张图片太大了，请换一张小一点的' },
  VALIDATION_FAILED: { status: 400, text: '有内容没填对，请看提示改一下' },
});
