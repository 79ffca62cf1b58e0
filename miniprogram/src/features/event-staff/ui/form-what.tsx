import { EVENT_KINDS } from '@anxin/contracts';
import { eventWords } from '@/shared/locales/events';
import { ChoiceField, Field } from '@/shared/ui';
import { eventStaff } from '../locales/event-staff';
import { withKind } from '../model/form';
import { LIMITS } from '../model/problems';
import { Part } from './place-of';
import type { SectionProps } from './section.types';

const words = eventStaff.form;
const KINDS = EVENT_KINDS.map((value) => ({ value, label: eventWords.kinds[value] }));

/** What it is and who speaks. */
export function FormWhat({ form, change, problems }: SectionProps) {
  return (
    <>
      <Part field="kind">
        <ChoiceField
          id="event-kind"
          label={words.kind}
          options={KINDS}
          value={form.kind}
          onChange={(kind) => change(withKind(form, kind))}
          error={problems.kind}
        />
      </Part>
      <Part field="title">
        <Field
          id="event-title"
          label={words.name}
          placeholder={words.namePlaceholder}
          value={form.title}
          onChange={(title) => change({ title })}
          maxLength={LIMITS.title}
          error={problems.title}
        />
      </Part>
      <Part field="speaker">
        <Field
          id="event-speaker"
          label={words.speaker}
          placeholder={words.speakerPlaceholder}
          value={form.speaker}
          onChange={(speaker) => change({ speaker })}
          maxLength={LIMITS.speaker}
          error={problems.speaker}
        />
      </Part>
      <Part field="speakerIntro">
        <Field
          id="event-speaker-intro"
          label={words.speakerIntro}
          placeholder={words.speakerIntroPlaceholder}
          value={form.speakerIntro}
          onChange={(speakerIntro) => change({ speakerIntro })}
          maxLength={LIMITS.speakerIntro}
          error={problems.speakerIntro}
        />
      </Part>
    </>
  );
}
