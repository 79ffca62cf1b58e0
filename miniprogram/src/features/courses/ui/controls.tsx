import { playerWords } from '@/shared/locales/player';
import { type Piece, play, seek, skip, toggle, usePlayer } from '@/shared/player';
import { Box, Icon, Island, Press, Txt } from '@/shared/ui';
import { courses } from '../locales/courses';
import { clock } from '../model/clock';
import { PositionSlider } from './position-slider';

const words = courses.piece;
const SKIP_SECONDS = 15;

/** Where in a piece one is, and the three buttons. A piece that is not the one in the player waits at its beginning. */
export function Controls({ piece }: { readonly piece: Piece }) {
  const isHeard = usePlayer((player) => player.piece?.contentId === piece.contentId);
  const position = usePlayer((player) => player.position);
  const status = usePlayer((player) => player.status);
  const trouble = usePlayer((player) => player.trouble);
  const at = isHeard ? position : 0;
  const isPaused = !isHeard || status === 'paused';
  const press = (): void => (isHeard ? toggle() : play(piece));
  return (
    <Island>
      <PositionSlider
        label={words.position}
        spoken={words.of(clock(at), clock(piece.seconds))}
        position={at}
        seconds={piece.seconds}
        onChange={(to) => isHeard && seek(to)}
      />
      <Box className="ax-courses-times">
        <Txt as="span" size={6} tone="soft" className="ax-num">
          {clock(at)}
        </Txt>
        <Txt as="span" size={6} tone="soft" className="ax-num">
          {clock(piece.seconds)}
        </Txt>
      </Box>
      <Box className="ax-courses-controls">
        <Skip by={-SKIP_SECONDS} disabled={!isHeard} />
        <Press
          className="ax-courses-play"
          label={isPaused ? playerWords.play : playerWords.pause}
          busy={isHeard && status === 'loading'}
          onPress={press}
        >
          <Icon name={isPaused ? 'audio-play' : 'pause'} />
        </Press>
        <Skip by={SKIP_SECONDS} disabled={!isHeard} />
      </Box>
      <Box live="polite" className="ax-courses-status">
        <Txt as="p" size={5} tone={isHeard && trouble ? 'serious' : 'soft'} className="ax-center">
          {isHeard ? (trouble ? playerWords.troubles[trouble] : playerWords[status]) : ''}
        </Txt>
      </Box>
    </Island>
  );
}

function Skip({ by, disabled }: { readonly by: number; readonly disabled: boolean }) {
  return (
    <Press className="ax-courses-skip" label={words.skip(by)} disabled={disabled} onPress={() => skip(by)}>
      <Txt as="span" size={5}>
        {words.skipShort(by)}
      </Txt>
    </Press>
  );
}
