import { useQuery } from '@tanstack/react-query';
import { SEAT_SHARINGS } from '@anxin/contracts';
import { Box, Card, ChoiceField, ErrorState, Field, Input, Press, Txt } from '@/shared/ui';
import { staffApi, staffKeys } from '../api/event-staff';
import { eventStaff } from '../locales/event-staff';
import { mayShare, seatsOf } from '../model/form';
import type { TypedShare } from '../model/form.types';
import { Part } from './place-of';
import type { SectionProps } from './section.types';

const words = eventStaff.form;
const SHARINGS = SEAT_SHARINGS.map((value) => ({ value, label: words.sharings[value] }));
const MOST_DIGITS = 4;

/** How many, and how they are given out. Group counselling never goes through a unit. */
export function FormSeats(props: SectionProps) {
  const { form, change, problems } = props;
  const perUnit = form.sharing === 'per-unit';
  return (
    <>
      <Part field="seats">
        <Box className={perUnit ? undefined : 'ax-staff-seats'}>
          {!perUnit && (
            <Field
              id="event-seats"
              type="digits"
              label={words.seats}
              unit={words.seatsUnit}
              value={form.seats}
              onChange={(seats) => change({ seats })}
              maxLength={MOST_DIGITS}
              error={problems.seats}
            />
          )}
          {mayShare(form) && (
            <ChoiceField
              id="event-sharing"
              label={words.sharing}
              options={SHARINGS}
              value={form.sharing}
              onChange={(sharing) => change({ sharing })}
              error={problems.sharing}
            />
          )}
        </Box>
        {!mayShare(form) && (
          <Txt as="p" size={5} tone="soft" className="ax-field-note">
            {words.groupHint}
          </Txt>
        )}
      </Part>
      {perUnit && <Shares {...props} />}
    </>
  );
}

/** Units with their seats; the sum is the number of seats. */
function Shares({ form, change, problems }: SectionProps) {
  const units = useQuery({ queryKey: staffKeys.units, queryFn: staffApi.units });
  const shares = form.unitShares;
  const set = (unitShares: readonly TypedShare[]): void => change({ unitShares });
  const free = (units.data ?? []).filter(({ unitId }) => shares.every((share) => share.unitId !== unitId));
  const add = (unitId: string): void => {
    const unit = free.find((each) => each.unitId === unitId);
    if (unit) set([...shares, { unitId, unitName: unit.name, seats: '' }]);
  };
  if (units.isError) return <ErrorState error={units.error} onRetry={() => void units.refetch()} />;
  const error = problems.unitShares ?? problems.seats;
  return (
    <Part field="unitShares">
      <Card>
        <Txt as="p" size={5} strong>
          {words.shares}
        </Txt>
        {shares.map((share) => (
          <Share
            key={share.unitId}
            share={share}
            onSeats={(seats) => set(shares.map((each) => (each === share ? { ...share, seats } : each)))}
            onRemove={() => set(shares.filter((each) => each !== share))}
          />
        ))}
        <Box className="ax-gap-3">
          <ChoiceField
            id="event-add-unit"
            icon="home"
            label={words.addUnit}
            placeholder={words.choose}
            options={free.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            value={null}
            onChange={add}
          />
        </Box>
        {shares.length > 0 && (
          <Txt as="p" size={5} tone="soft" className="ax-gap-3 ax-num">
            {words.total(seatsOf(form))}
          </Txt>
        )}
        {error && (
          <Txt as="p" size={5} tone="serious" live="polite" className="ax-field-note">
            {error}
          </Txt>
        )}
      </Card>
    </Part>
  );
}

interface ShareProps {
  readonly share: TypedShare;
  readonly onSeats: (seats: string) => void;
  readonly onRemove: () => void;
}

function Share({ share: { unitId, unitName, seats }, onSeats, onRemove }: ShareProps) {
  return (
    <Box className="ax-staff-share">
      <Txt as="span" className="ax-grow">
        {unitName}
      </Txt>
      <Box className="ax-input ax-staff-share-seats">
        <Input
          id={`event-share-${unitId}`}
          type="digits"
          label={words.unitSeats(unitName)}
          value={seats}
          onChange={onSeats}
          maxLength={MOST_DIGITS}
        />
        <Txt as="span" tone="soft" className="ax-input-unit">
          {words.seatsUnit}
        </Txt>
      </Box>
      <Press className="ax-link ax-staff-remove" label={words.removeUnitOf(unitName)} onPress={onRemove}>
        <Txt as="span" size={5}>
          {words.removeUnit}
        </Txt>
      </Press>
    </Box>
  );
}
