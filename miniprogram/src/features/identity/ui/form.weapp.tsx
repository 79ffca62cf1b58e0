import type { ReactNode } from 'react';
import { Box } from '@/shared/ui';

/** WeChat's keyboards have no form to submit to; the button does it. */
export function Form({ children }: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  return <Box>{children}</Box>;
}

/** How the form's button acts. */
export const submits = (onSubmit: () => void): { onPress: () => void } => ({ onPress: onSubmit });
