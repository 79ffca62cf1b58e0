import { useHideTabBar } from '@/shared/platform/tab-bar-visibility';
import { now } from '@/shared/platform/clock';
import { usePreferences } from '@/shared/state/preferences';
import { tabs } from '@/shared/locales/tabs';
import { Art, Box, Button, classNames, Page, toPage, Txt } from '@/shared/ui';
import { home } from './locales/home';
import { greetingAt } from './model/greeting';
import { useWelcomed } from './model/use-welcomed';
import { DesktopFooter, DesktopHero } from './ui/desktop';
import { LargeOffer } from './ui/large-offer';
import { Sections } from './ui/sections';
import { Welcome } from './ui/welcome';
import './home.css';

/** On a wide screen the home page itself is the welcome: style sheets decide, so both are there. */
const MAY_BE_WIDE = process.env.TARO_ENV === 'h5';

export default function HomePage() {
  const welcomed = useWelcomed();
  const setWelcomed = usePreferences((preferences) => preferences.setWelcomed);
  useHideTabBar(!welcomed);
  return (
    <Page title={tabs.home} titleHidden tab="home" bare={!welcomed} wide className="ax-home">
      {!welcomed && <Welcome onDone={setWelcomed} />}
      {(welcomed || MAY_BE_WIDE) && (
        <Box className={classNames('ax-home-body', !welcomed && 'ax-home-body-later')}>
          <Greeting />
          <DesktopHero />
          <Sections />
          <DesktopFooter />
        </Box>
      )}
      <LargeOffer />
    </Page>
  );
}

/** Phones: the doorway stands on the button like a door on its step. */
function Greeting() {
  return (
    <Box className="ax-home-greeting">
      <Box className="ax-home-door">
        <Txt as="p" size={1} strong className="ax-home-hello">
          {greetingAt(now())}
        </Txt>
        <Art name="door-lamp" width={188} className="ax-home-arch" />
      </Box>
      <Button icon="audio-play" className="ax-home-step" to={toPage('learn')}>
        {home.listen}
      </Button>
      <Button kind="quiet" className="ax-gap-3" to={toPage('assessments')}>
        {home.look}
      </Button>
    </Box>
  );
}
