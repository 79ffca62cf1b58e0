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
  readonly children: string;
}

/** Fetches a file: a browser saves it, WeChat opens it with its menu for passing it on. */
export function FileButton({ path, name, icon, kind = 'quiet', small, children }: FileButtonProps) {
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.file(path, name),
    onError: (error) => showToast(errorText(error)),
  });
  return (
    <Button kind={kind} small={small} icon={icon} busy={isPending} onPress={() => mutate()}>
      {isPending ? ui.fetching : children}
    </Button>
  );
}
