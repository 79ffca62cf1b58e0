import type { FormEvent, ReactNode } from 'react';

/** Enter in a field submits, as people expect of a website. */
export function Form({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      {children}
    </form>
  );
}

/** How the form's button acts: the form hears the press. */
export const submits = (_onSubmit: () => void): { submit: true } => ({ submit: true });
