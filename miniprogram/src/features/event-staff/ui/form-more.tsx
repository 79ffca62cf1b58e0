import { useState } from 'react';
import { dayWords, localOf, momentWords, type LocalTime } from '@/shared/events';
import { now } from '@/shared/platform/clock';
import { Box, Card, Clauses, DateField, Icon, Press, Txt } from '@/shared/ui';
import { eventStaff } from '../locales/event-staff';
import { deadlinesOf } from '../model/defaults';
import type { EventForm, FormField, Problems } from '../model/form.types';
import { Part } from './place-of';
import type { SectionProps } from './section.types';

const words = eventStaff.form;
type Deadline = Extract<FormField, 'signUpFrom' | 'signUpUntil' | 'cancelUntil'>;
const DEADLINES: readonly Deadline[] = ['signUpFrom', 'signUpUntil', 'cancelUntil'];

/** When sign-up opens and closes and until when one may cancel: good as they are, so they are folded. */
export function FormMore({ form, change, problems }: SectionProps) {
  const [open, setOpen] = useState(false);
  const wrong = DEADLINES.some((field) => problems[field] !== undefined);
  const shown = open || wrong;
  return (
    <Card className="ax-staff-more">
      <Press className="ax-staff-fold" expanded={shown} onPress={() => setOpen(!shown)}>
        <Box className="ax-grow">
          <Txt as="p" size={5} strong>
            {shown ? words.less : words.more}
          </Txt>
          <Summary form={form} />
        </Box>
        <Icon name="chevron" small className={shown ? 'ax-staff-unfolded' : 'ax-staff-folded'} />
      </Press>
      {shown && DEADLINES.map((field) => <Moment key={field} {...{ field, form, change, problems }} />)}
    </Card>
  );
}

function Summary({ form }: { readonly form: EventForm }) {
  const { signUpUntil, cancelUntil } = deadlinesOf(form, now());
  const opens = form.signUpFrom ? words.opens(momentWords(deadlinesOf(form, now()).signUpFrom, now())) : words.now;
  const text =
    signUpUntil === null || cancelUntil === null
      ? words.noDeadlines
      : [`${opens}，`, ...words.deadlines(momentWords(signUpUntil, now()), momentWords(cancelUntil, now()))];
  return <Clauses size={5} tone="soft" text={text} />;
}

interface MomentProps {
  readonly field: Deadline;
  readonly form: EventForm;
  readonly change: (part: Partial<EventForm>) => void;
  readonly problems: Problems;
}

/** A day and a time; until touched they are what follows from the beginning. */
function Moment({ field, form, change, problems }: MomentProps) {
  const label = words[field];
  const byItself = deadlinesOf(form, now())[field];
  const value: LocalTime = form[field] ?? (byItself === null ? { day: '', time: '' } : localOf(byItself));
  const set = (part: Partial<LocalTime>): void => change({ [field]: { ...value, ...part } });
  return (
    <Part field={field}>
      <Box className="ax-staff-two">
        <DateField
          id={`event-${field}-day`}
          mode="date"
          label={label}
          value={value.day}
          onChange={(day) => set({ day })}
          max={form.day === '' ? undefined : form.day}
          shown={value.day === '' ? '' : dayWords(value.day, now())}
          placeholder={words.choose}
        />
        <DateField
          id={`event-${field}-time`}
          mode="time"
          label={words.timeOf(label)}
          value={value.time}
          onChange={(time) => set({ time })}
          shown={value.time}
          placeholder={words.choose}
        />
      </Box>
      {problems[field] !== undefined && (
        <Txt as="p" size={5} tone="serious" live="polite" className="ax-field-note">
          {problems[field]}
        </Txt>
      )}
      {form[field] !== null && field !== 'signUpFrom' && (
        <Press className="ax-link" onPress={() => change({ [field]: null })}>
          <Txt as="span" size={5}>
            {words.auto}
          </Txt>
        </Press>
      )}
    </Part>
  );
}
