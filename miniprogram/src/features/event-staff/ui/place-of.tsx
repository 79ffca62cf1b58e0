import type { ReactNode } from 'react';
import { Box } from '@/shared/ui';
import type { FormField } from '../model/form.types';

/** Id of the part of the page where a field stands, for jumping to what is wrong. */
export const placeOf = (field: FormField): string => `form-${field}`;

/** A part of the form that can be jumped to. */
export function Part({ field, children }: { readonly field: FormField; readonly children: ReactNode }) {
  return (
    <Box id={placeOf(field)} className="ax-staff-part">
      {children}
    </Box>
  );
}
