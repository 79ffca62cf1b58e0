export {
  acceptAccount,
  acceptSession,
  confirmAccount,
  loadAccount,
  requireSession,
  requireSessionHere,
  signOut,
  startSession,
  useSession,
} from './session';
export { wechatSignIn } from './wechat-sign-in';
