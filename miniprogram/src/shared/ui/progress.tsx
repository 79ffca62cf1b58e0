import { ui } from '../locales/ui';
import { Box, classNames } from './base';

/** One segment per question; the present one counts as begun. */
export function Progress({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <Box
      className="ax-progress"
      role="progressbar"
      label={ui.progressLabel(done, total)}
      value={{ now: done, min: 0, max: total }}
    >
      {Array.from({ length: total }, (_, index) => (
        <Box key={index} className={classNames('ax-progress-part', index < done && 'ax-progress-done')} />
      ))}
    </Box>
  );
}
