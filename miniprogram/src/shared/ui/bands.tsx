import { ui } from '../locales/ui';
import { Box, classNames, Txt } from './base';

interface BandsProps {
  /** five words from calm to hard */
  readonly names: readonly string[];
  /** 0-based */
  readonly current: number;
}

/** Where this result lies, as words on one hue: no traffic lights, no numbers. */
export function Bands({ names, current }: BandsProps) {
  const label = ui.bandsLabel(names[0] ?? '', names[names.length - 1] ?? '', current + 1, names[current] ?? '');
  return (
    <Box className="ax-bands" role="img" label={label}>
      {names.map((name, index) => (
        <Box key={name} className={classNames('ax-band', index === current && 'ax-band-current')} hidden>
          {index === current && (
            <Txt as="span" size={6} className="ax-band-mark">
              {ui.thisTime}
            </Txt>
          )}
          <Box className={`ax-band-bar ax-band-bar-${index + 1}`} />
          <Txt as="span" size={6} className="ax-band-name">
            {name}
          </Txt>
        </Box>
      ))}
    </Box>
  );
}
