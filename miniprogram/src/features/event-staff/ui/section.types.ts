import type { EventForm, Problems } from '../model/form.types';

/** Every part of the form gets the whole of it, because one thing follows from another. */
export interface SectionProps {
  readonly form: EventForm;
  readonly change: (part: Partial<EventForm>) => void;
  readonly problems: Problems;
}
