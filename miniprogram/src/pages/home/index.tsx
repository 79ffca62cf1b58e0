import { useHideTabBar } from '@/shared/platform/tab-bar-visibility';
import { now } from '@/shared/platform/clock';
import { usePreferences } from '@/shared/state/preferences';
import { tabs } from '@/shared/locales/tabs';
import { Art, Box, Button, classNames, Hero, Page, toPage, Txt } from '@/shared/ui';
import { home } from './locales/home';
import { greetingAt } from './model/greeting';
import { DesktopFooter } from './ui/desktop-footer';
import { LargeOffer } from './ui/large-offer';
import { Sections } from './ui/sections';
import { Welcome } from './ui/welcome';
import './home.css';

export default function HomePage() {
  const { welcomed, setWelcomed } = usePreferences();
  useHideTabBar(!welcomed);
  return (
    <Page title={tabs.home} titleHidden tab="home" bare={!welcomed} wide className="ax-home">
      {!welcomed && <Welcome onDone={setWelcomed} />}
      <Box className={classNames('ax-home-body', !welcomed && 'ax-home-body-later')}>
        <Greeting />
        <DesktopHero />
        <Sections />
        <DesktopFooter />
      </Box>
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

function DesktopHero() {
  return (
    <Box className="ax-home-hero">
      <Box className="ax-home-hero-copy">
        <Txt as="p" className="ax-home-hero-title">
          {home.welcome.title}
        </Txt>
        <Txt as="p" tone="soft" className="ax-home-hero-text">
          {home.welcome.text}
        </Txt>
        <Box className="ax-home-hero-actions">
          <Button icon="audio-play" to={toPage('learn')}>
            {home.listen}
          </Button>
          <Button kind="quiet" to={toPage('assessments')}>
            {home.look}
          </Button>
        </Box>
      </Box>
      <Hero desktop />
    </Box>
  );
}
