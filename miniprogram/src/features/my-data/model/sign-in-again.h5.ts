import { go, packNext } from '@/shared/navigation';

/** On the website everybody has their own way of signing in. */
export const signInAgain = (page: 'myData' | 'deleteMyData'): Promise<void> => go('signIn', { next: packNext(page) });
