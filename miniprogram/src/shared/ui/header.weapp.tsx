import { ui } from '../locales/ui';
import { navMetrics } from '../platform/window-metrics';
import { useLarge } from '../state/preferences';
import { Art } from './art';
import { Box, Press, Txt } from './base';
import type { HeaderProps } from './header.types';
import { HelpButton } from './help-button';
import { Icon } from './icon';

const HEIGHT = { standard: 48, large: 60 } as const;
/** px between the help button and WeChat's capsule */
const GAP = 8;

/** Centred on WeChat's capsule, which covers the right end. */
export function Header({ tab, onBack }: HeaderProps) {
  const height = useLarge() ? HEIGHT.large : HEIGHT.standard;
  const { centre, right } = navMetrics();
  const top = Math.max(0, Math.round(centre - height / 2));
  return (
    <Box className="ax-header" style={{ paddingTop: `${top}px` }}>
      <Box className="ax-header-wrap" style={{ height: `${height}px`, paddingRight: `${right + GAP}px` }}>
        {tab === undefined ? (
          <Press className="ax-back" label={ui.back} onPress={onBack}>
            <Icon name="back" />
          </Press>
        ) : (
          <Box className="ax-brand">
            <Art name="mark" width={22} hidden className="ax-brand-mark" />
            <Txt as="span" className="ax-brand-word">
              {ui.brand}
            </Txt>
          </Box>
        )}
        <Box className="ax-grow" />
        <HelpButton />
      </Box>
    </Box>
  );
}
