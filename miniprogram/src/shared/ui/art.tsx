import { pictures } from '../locales/pictures';
import { ART, type ArtName } from '../theme/generated/names';
import { Box, classNames } from './base';

interface ArtProps {
  readonly name: ArtName;
  /** px; the height follows from the picture */
  readonly width: number;
  /** purely decorative here: not spoken */
  readonly hidden?: boolean;
  readonly className?: string;
}

/** A picture in the colours of the system's theme. */
export function Art({ name, width, hidden, className }: ArtProps) {
  const { width: w, height: h } = ART[name];
  const label = pictures[name];
  const spoken = hidden || label === '' ? { hidden: true } : { role: 'img', label };
  return (
    <Box
      className={classNames('ax-art', `ax-art-${name}`, className)}
      style={{ width: `${width}px`, height: `${Math.round((width * h) / w)}px` }}
      {...spoken}
    />
  );
}
