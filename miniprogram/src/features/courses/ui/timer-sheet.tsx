import { setTimer, usePlayer } from '@/shared/player';
import { Box, OptionList, Sheet } from '@/shared/ui';
import { courses } from '../locales/courses';

const words = courses.piece;
const MINUTES = [10, 20, 30, 60] as const;
const OPTIONS = [
  ...MINUTES.map((minutes) => ({ value: String(minutes), label: words.after(minutes) })),
  { value: 'end', label: words.atEnd },
  { value: 'none', label: words.noTimer },
];

/** When it shall stop by itself. */
export function TimerSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const timer = usePlayer((player) => player.timer);
  const choose = (value: string): void => {
    setTimer(value === 'none' ? null : value === 'end' ? value : Number(value));
    onClose();
  };
  return (
    <Sheet id="piece-timer" open={open} title={words.timer} onClose={onClose}>
      <Box className="ax-gap-4">
        <OptionList
          label={words.timer}
          options={OPTIONS}
          value={timer === null ? 'none' : timer === 'end' ? timer : null}
          onChange={choose}
        />
      </Box>
    </Sheet>
  );
}
