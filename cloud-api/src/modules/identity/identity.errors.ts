import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  DEMO_ONLY: { status: 404, text: '没有找到，可能已经撤下了' },
  INVITATION_NOT_ALLOWED: { status: 403, text: '这个身份不能由您邀请，请联系县总工会' },
  INVITATION_NOT_FOUND: { status: 404, text: '这个邀请码不能用，请核对一下，或者要一个新的' },
  LOGIN_CODE_EXPIRED: { status: 401, text: '登录码过期了，请再点一次登录' },
  ORIGIN_REFUSED: { status: 403, text: '请求来自别的网站，没有执行。请回到“安心”再试' },
  SCAN_EXPIRED: { status: 410, text: '这个码用过或者过期了，请在电脑上换一个' },
  SCAN_NEEDS_WEAPP: { status: 403, text: '请在微信里打开“安心”小程序，再确认登录' },
  SCAN_NOT_APPROVED: { status: 409, text: '手机上还没有确认，请先在手机上确认' },
  SCAN_NOT_FOUND: { status: 404, text: '没有这个登录码，请在电脑上换一个' },
  SCAN_OTHER_ACCOUNT: { status: 403, text: '电脑上登录的是另一个账号，请用那个账号的微信来扫' },
  SCAN_TAKEN: { status: 409, text: '另一部手机已经扫了这个码，请在电脑上换一个' },
  SESSION_NOT_FOUND: { status: 404, text: '没有找到这台设备，可能已经退出了' },
  STAFF_CHALLENGE_EXPIRED: { status: 410, text: '时间有点久了，请重新填账号和密码' },
  STAFF_CODE_WRONG: { status: 401, text: '六位数字不对，请看验证器上最新的一组' },
  STAFF_NAME_TAKEN: { status: 409, text: '这个账号已经有人用了，请换一个' },
  STAFF_PASSWORD_WEAK: { status: 400, text: '密码至少要 12 个字，请换一个长一点的' },
  STAFF_SIGN_IN_FAILED: { status: 401, text: '账号或密码不对，请核对后再试' },
  STAFF_SIGN_IN_SLOW: { status: 429, text: '试的次数有点多，请过 {minutes} 分钟再试' },
  WECHAT_BLOCKED: { status: 403, text: '微信暂时不让这个账号登录，请联系县总工会' },
  WECHAT_BUSY: { status: 503, text: '微信那边有点忙，请过一会儿再点登录' },
});
