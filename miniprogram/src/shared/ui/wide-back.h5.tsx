import { ui } from '../locales/ui';
import { Press, Txt } from './base';
import { Icon } from './icon';

/** Wide screens have the four words in the header, and the way back above the page's title. */
export function WideBack({ onBack }: { readonly onBack: () => void }) {
  return (
    <Press className="ax-wide-back" onPress={onBack}>
      <Icon name="back" small />
      <Txt as="span" size={5}>
        {ui.back}
      </Txt>
    </Press>
  );
}
