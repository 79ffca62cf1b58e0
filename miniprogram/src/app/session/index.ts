export {
  acceptAccount,
  acceptSession,
  loadAccount,
  requireSession,
  requireSessionHere,
  signOut,
  startSession,
  useSession,
} from './session';
export { wechatSignIn } from './wechat-sign-in';
