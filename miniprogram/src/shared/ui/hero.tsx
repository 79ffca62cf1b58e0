import { Art } from './art';
import { Box, classNames } from './base';

/** The lit doorway before the stepped gable, standing on its sill: for welcomes only. */
export function Hero({ desktop }: { readonly desktop?: boolean }) {
  return (
    <Box className={classNames('ax-hero', desktop && 'ax-hero-desktop')}>
      <Art name="facade" width={desktop ? 520 : 390} hidden className="ax-hero-wall" />
      <Art name="door-lamp" width={desktop ? 330 : 250} className="ax-hero-arch" />
    </Box>
  );
}
