import { TAB_ROUTES } from '@/routes';
import { tabs } from '../locales/tabs';
import { ui } from '../locales/ui';
import { Art } from './art';
import { Box, classNames, Press, toPage, Txt } from './base';
import type { HeaderProps } from './header.types';
import { HelpButton } from './help-button';
import { Icon } from './icon';

/** Brand or back at the left, help at the right; on wide screens the brand, the four words and help. */
export function Header({ tab, onBack }: HeaderProps) {
  return (
    <Box as="header" className="ax-header">
      <Box className="ax-header-wrap">
        {tab === undefined && (
          <Press className="ax-back" label={ui.back} onPress={onBack}>
            <Icon name="back" />
          </Press>
        )}
        {/* the word is not drawn on the smallest phone with the largest letters: the link still has its name */}
        <Press
          className={classNames('ax-brand', tab === undefined && 'ax-only-wide')}
          label={ui.brand}
          to={toPage('home')}
        >
          <Art name="mark" width={22} hidden className="ax-brand-mark" />
          <Txt as="span" className="ax-brand-word">
            {ui.brand}
          </Txt>
        </Press>
        <Box as="nav" className="ax-header-nav" label={ui.mainNavigation}>
          {TAB_ROUTES.map((name) => (
            <Press
              key={name}
              to={toPage(name)}
              current={name === tab}
              className={classNames('ax-header-link', name === tab && 'ax-header-link-current')}
            >
              <Txt as="span">{tabs[name]}</Txt>
            </Press>
          ))}
        </Box>
        <HelpButton />
      </Box>
    </Box>
  );
}
