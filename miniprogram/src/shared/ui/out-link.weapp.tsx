import { ui } from '../locales/ui';
import { openLink } from '../platform/open-link';
import { Press, Txt } from './base';
import type { OutLinkProps } from './out-link.types';
import { showToast } from './toast';

/** A mini-program opens no other website: the address is copied, and a sentence says what to do with it. */
export function OutLink({ href, className, children }: OutLinkProps) {
  const copy = async (): Promise<void> => {
    if (!(await openLink(href))) showToast(ui.linkCopied);
  };
  return (
    <Press role="link" className={className} onPress={() => void copy()}>
      <Txt as="span">{children}</Txt>
    </Press>
  );
}
