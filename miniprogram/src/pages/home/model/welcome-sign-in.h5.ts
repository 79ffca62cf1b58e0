import { go } from '@/shared/navigation';
import { home } from '../locales/home';

/** On the website signing in has a page of its own. */
export function useWelcomeSignIn(done: () => void) {
  return {
    label: home.welcome.signInWebsite,
    signIn: () => {
      done();
      void go('signIn', {});
    },
    busy: false,
    failure: null as string | null,
  };
}
