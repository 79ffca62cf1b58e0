import type { ReactNode } from 'react';
import { ui } from '../locales/ui';
import { Box, classNames, Press, Txt } from './base';
import { useDialogFocus } from './dialog-focus';

interface SheetProps {
  /** unique on the page */
  readonly id: string;
  readonly open: boolean;
  readonly title: string;
  /** pressing outside or Escape; leave out when the person must choose */
  readonly onClose?: () => void;
  /** no motion: for what is serious */
  readonly still?: boolean;
  readonly children: ReactNode;
}

/** A dialog at the thumb; on wide screens in the middle. */
export function Sheet({ id, open, title, onClose, still, children }: SheetProps) {
  useDialogFocus(id, open, () => onClose?.());
  if (!open) return null;
  return (
    <Box className="ax-sheet-layer">
      {onClose ? (
        <Press className="ax-sheet-dim" onPress={onClose} label={ui.close}>
          {null}
        </Press>
      ) : (
        <Box className="ax-sheet-dim" hidden />
      )}
      <Box id={id} className={classNames('ax-sheet', still && 'ax-sheet-still')} role="dialog" modal label={title}>
        <Txt as="h2">{title}</Txt>
        {children}
      </Box>
    </Box>
  );
}
