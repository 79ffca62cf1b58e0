import { useVenues } from '@/shared/events';
import { ChoiceField, ErrorState, Field, Skeleton } from '@/shared/ui';
import { eventStaff } from '../locales/event-staff';
import { isOnline } from '../model/form';
import { Part } from './place-of';
import type { SectionProps } from './section.types';

const words = eventStaff.form;
const LONGEST_LINK = 500;

interface FormWhereProps extends SectionProps {
  readonly clash: string | null;
}

/** A room, or for a cloud class a link. */
export function FormWhere(props: FormWhereProps) {
  return isOnline(props.form) ? <Link {...props} /> : <Room {...props} />;
}

function Link({ form, change, problems }: SectionProps) {
  return (
    <Part field="link">
      <Field
        id="event-link"
        label={words.link}
        placeholder={words.linkPlaceholder}
        hint={words.linkHint}
        value={form.link}
        onChange={(link) => change({ link })}
        maxLength={LONGEST_LINK}
        error={problems.link}
      />
    </Part>
  );
}

function Room({ form, change, problems, clash }: FormWhereProps) {
  const venues = useVenues();
  if (venues.isPending) return <Skeleton rows={1} />;
  if (venues.isError) return <ErrorState error={venues.error} onRetry={() => void venues.refetch()} />;
  return (
    <Part field="place">
      <ChoiceField
        id="event-place"
        icon="place"
        label={words.place}
        placeholder={venues.data.length === 0 ? words.noVenues : words.placePlaceholder}
        options={venues.data.map(({ venueId, name, room }) => ({
          value: venueId,
          label: room === null ? name : `${name} ${room}`,
        }))}
        value={form.venueId}
        onChange={(venueId) => change({ venueId })}
        error={problems.place ?? clash}
      />
    </Part>
  );
}
