import { useMutation } from '@tanstack/react-query';
import { wechatSignIn } from '@/app/session';
import { errorText } from '@/shared/request/error-text';
import { home } from '../locales/home';

/** In WeChat signing in is one press: no page, no phone number. */
export function useWelcomeSignIn(done: () => void) {
  const { mutate, isPending, error } = useMutation({ mutationFn: wechatSignIn, onSuccess: done });
  return {
    label: isPending ? home.welcome.signingIn : home.welcome.signInWechat,
    signIn: () => mutate(),
    busy: isPending,
    failure: error ? errorText(error) : null,
  };
}
