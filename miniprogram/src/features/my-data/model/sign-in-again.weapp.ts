import { wechatSignIn } from '@/app/session';

/** WeChat answers who this is at once. */
export const signInAgain = (_page: 'myData' | 'deleteMyData'): Promise<void> => wechatSignIn();
