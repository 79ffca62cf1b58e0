import { create } from 'zustand';
import { Box, Txt } from './base';

const SHOWN_MS = 2600;

const useToast = create<{ text: string | null; count: number }>()(() => ({ text: null, count: 0 }));

/** A sentence that goes by itself: for what is done, never for what the person must decide. */
export function showToast(text: string): void {
  const count = useToast.getState().count + 1;
  useToast.setState({ text, count });
  setTimeout(() => {
    if (useToast.getState().count === count) useToast.setState({ text: null });
  }, SHOWN_MS);
}

/** Page draws it. */
export function ToastHost() {
  const text = useToast((state) => state.text);
  return (
    <Box className="ax-toast-layer" live="polite" role="status">
      {text !== null && (
        <Box className="ax-toast">
          <Txt as="p" size={5}>
            {text}
          </Txt>
        </Box>
      )}
    </Box>
  );
}
