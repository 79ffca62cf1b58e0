import { ui } from '../locales/ui';
import { Box, Press, toPage, Txt } from './base';
import { Icon } from './icon';

/** At the top right of every page. */
export function HelpButton() {
  return (
    <Press className="ax-help" to={toPage('help')}>
      <Box className="ax-help-pill">
        <Icon name="help" className="ax-help-icon" />
        <Txt as="span" size={5}>
          {ui.help}
        </Txt>
      </Box>
    </Press>
  );
}
