import { TAB_ROUTES, type TabRoute } from '@/routes';
import { tabs } from '../locales/tabs';
import { useUnread } from '../state/unread';
import { ui } from '../locales/ui';
import { Box, classNames, Press, toPage, Txt } from './base';
import { Icon } from './icon';

const ICONS = { home: 'home', assessments: 'assessment', learn: 'learn', me: 'me' } as const;

/** The website's own bar at the thumb; hidden where the header has room for the four words. */
export function TabBar({ current }: { readonly current: TabRoute }) {
  const anyUnread = useUnread(({ unread }) => unread > 0);
  return (
    <Box as="nav" className="ax-tabs" label={ui.bottomNavigation}>
      {TAB_ROUTES.map((name) => (
        <Press
          key={name}
          to={toPage(name)}
          current={name === current}
          className={classNames('ax-tab', name === current && 'ax-tab-current')}
        >
          <Box className="ax-tab-icon">
            <Icon name={ICONS[name]} />
            {name === current && <Box className={`ax-tab-lamp ax-lamp-${ICONS[name]}`} hidden />}
            {name === 'me' && anyUnread && <Box className="ax-tab-unread" role="img" label={ui.unread} />}
          </Box>
          <Txt as="span" size={6}>
            {tabs[name]}
          </Txt>
        </Press>
      ))}
    </Box>
  );
}
