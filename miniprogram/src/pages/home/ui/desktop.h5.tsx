import { useCounty } from '@/shared/api/queries';
import { Box, Button, Hero, List, Row, toPage, Txt } from '@/shared/ui';
import { home } from '../locales/home';
import type { DesktopTalkProps } from './desktop.types';

/** The welcome of a wide screen: words at the left, the doorway at the right, on one sill. */
export function DesktopHero() {
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

/** Wide screens have a heading over each column. */
export function DesktopHeading({ children }: { readonly children: string }) {
  return (
    <Txt as="h2" className="ax-home-near">
      {children}
    </Txt>
  );
}

/** The third column: people to talk to. Phones have the same behind 需要帮助. */
export function DesktopTalk({ hotlines }: DesktopTalkProps) {
  const hotline = hotlines.find(({ key }) => key === '12356');
  return (
    <Box as="section" className="ax-home-section ax-home-wide-only">
      <DesktopHeading>{home.talk}</DesktopHeading>
      <List>
        {hotline && <Row icon="phone" title={hotline.name} sub={hotline.number} tel={hotline.number} />}
        <Row icon="help" title={home.moreHelp} to={toPage('help')} />
      </List>
    </Box>
  );
}

/** Who runs this, and their telephone. */
export function DesktopFooter() {
  const { data } = useCounty();
  if (!data) return null;
  return (
    <Box as="footer" className="ax-home-footer">
      <Txt as="p" size={5} tone="soft">
        {`${data.unionName} · ${data.unionPhone}`}
      </Txt>
    </Box>
  );
}
