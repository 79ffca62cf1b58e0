import { useCallback, useEffect, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useSession } from '@/app/session';
import { searchesApi } from '../api/searches';

/** The server takes no more. */
export const LONGEST_TEXT = 60;

/**
 * What somebody looks for, and what was found: in the page's memory and nowhere else. It is there again after an
 * article, and gone with the page and with the person.
 */
export function useSearch() {
  const [text, setText] = useState('');
  // a query's key would keep the words beyond the page
  const { mutate, reset, variables, data, error, status } = useMutation({ mutationFn: searchesApi.ask, gcTime: 0 });
  const forget = useCallback(() => {
    setText('');
    reset();
  }, [reset]);
  const accountId = useSession(({ account }) => account?.accountId ?? null);
  // whoever takes the phone over does not see what the one before looked for
  useEffect(() => (accountId === null ? undefined : forget), [accountId, forget]);

  const search = (): void => {
    const sought = text.trim();
    if (sought === '') forget();
    else mutate(sought);
  };
  /** The same words once more, whatever has been written since. */
  const again = (): void => {
    if (variables !== undefined) mutate(variables);
  };
  return { text, setText, search, again, forget, found: data, error, status };
}
