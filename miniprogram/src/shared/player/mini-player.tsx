import { playerWords as words } from '../locales/player';
import { Box, Press, toPage, Txt } from '../ui/base';
import { Icon } from '../ui/icon';
import { closePlayer, toggle, usePlayer } from './player';

/** What is heard, above the four tabs: it stops at a tap, and leads back to its page. */
export function MiniPlayer() {
  const piece = usePlayer((player) => player.piece);
  const status = usePlayer((player) => player.status);
  const trouble = usePlayer((player) => player.trouble);
  if (!piece) return null;
  const { contentId, title } = piece;
  const isPaused = status === 'paused';
  return (
    <Box className="ax-mini" role="region" label={words.heard}>
      <Press className="ax-mini-piece" to={toPage('piece', { contentId })}>
        <Txt as="p" strong className="ax-mini-title">
          {title}
        </Txt>
        <Txt as="p" size={6} tone={trouble ? 'serious' : 'soft'}>
          {trouble ? words.troubles[trouble] : words[status]}
        </Txt>
      </Press>
      <Press className="ax-mini-button" label={isPaused ? words.play : words.pause} onPress={toggle}>
        <Icon name={isPaused ? 'audio-play' : 'pause'} />
      </Press>
      <Press className="ax-mini-button" label={words.close} onPress={closePlayer}>
        <Icon name="close" />
      </Press>
    </Box>
  );
}
