import { useMutation } from '@tanstack/react-query';
import { api } from '../request';
import { errorText } from '../request/error-text';
import { ui } from '../locales/ui';
import type { IconName } from '../theme/generated/names';
import { Button } from './button';
import { showToast } from './toast';

interface FileButtonProps {
  /** on the server, with its query */
  readonly path: string;
  /** what the person will find it under, with its ending */
  readonly name: string;
  readonly icon?: IconName;
  readonly kind?: 'quiet' | 'soft' | 'text';
  readonly small?: boolean;
  readonly className?: string;
  /** instead of a word in passing */
  readonly onError?: (error: unknown) => void;
  readonly children: string;
}

/**
 * Fetches a file: a browser saves it, WeChat opens it with its menu for passing it on. What WeChat cannot show waits for
 * another press, which sends it to a chat.
 */
export function FileButton({ path, name, icon, kind = 'quiet', small, className, onError, children }: FileButtonProps) {
  const failed = onError ?? ((error: unknown) => showToast(errorText(error)));
  const {
    mutate,
    isPending,
    data: passOn,
    reset,
  } = useMutation({ mutationFn: () => api.file(path, name), onError: failed });
  const pass = (): void => {
    // whoever closes the list of chats has not failed
    if (passOn) void passOn().then(reset, () => undefined);
  };
  return (
    <Button
      kind={kind}
      small={small}
      icon={icon}
      className={className}
      busy={isPending}
      onPress={passOn ? pass : () => mutate()}
    >
      {isPending ? ui.fetching : passOn ? ui.passOn : children}
    </Button>
  );
}
