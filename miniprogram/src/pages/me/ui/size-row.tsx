import { useState } from 'react';
import { usePreferences } from '@/shared/state/preferences';
import { Box, Button, OptionList, Row, Sheet } from '@/shared/ui';
import { me } from '../locales/me';

const OPTIONS = [
  { value: 'standard', label: me.sizeOptions.standard },
  { value: 'large', label: me.sizeOptions.large },
] as const;

/** The row, and the sheet in which the choice shows at once. */
export function useSizeChoice() {
  const [open, setOpen] = useState(false);
  const { size, chooseSize } = usePreferences();
  const chosen = size ?? 'standard';
  return {
    row: <Row icon="settings-size" title={me.size} value={me.sizes[chosen]} onPress={() => setOpen(true)} />,
    sheet: (
      <Sheet id="size" open={open} title={me.sizeTitle} onClose={() => setOpen(false)}>
        <Box className="ax-gap-4">
          <OptionList label={me.sizeTitle} options={OPTIONS} value={chosen} onChange={chooseSize} />
        </Box>
        <Button className="ax-gap-5" onPress={() => setOpen(false)}>
          {me.done}
        </Button>
      </Sheet>
    ),
  };
}
