import { AUDIENCES, EVENT_COVERS, TOPICS, type EventCover as Cover, type Topic } from '@anxin/contracts';
import { EventCover } from '@/shared/events';
import { eventWords } from '@/shared/locales/events';
import { AreaField, Box, ChoiceField, classNames, Icon, Press, Txt } from '@/shared/ui';
import { eventStaff } from '../locales/event-staff';
import { LIMITS } from '../model/problems';
import { Part } from './place-of';
import type { SectionProps } from './section.types';

const words = eventStaff.form;
const AUDIENCE_OPTIONS = AUDIENCES.map((value) => ({ value, label: eventWords.audiences[value] }));
const NO_TOPIC = 'none';
const TOPIC_OPTIONS: readonly { value: Topic | typeof NO_TOPIC; label: string }[] = [
  { value: NO_TOPIC, label: words.noTopic },
  ...TOPICS.map((value) => ({ value, label: eventWords.topics[value] })),
];

/** For whom, about what, with which picture and which words. */
export function FormLook({ form, change, problems }: SectionProps) {
  return (
    <>
      <Part field="audience">
        <Box className="ax-staff-two ax-staff-two-first">
          <ChoiceField
            id="event-audience"
            label={words.audience}
            options={AUDIENCE_OPTIONS}
            value={form.audience}
            onChange={(audience) => change({ audience })}
            error={problems.audience}
          />
          <ChoiceField
            id="event-topic"
            label={words.topic}
            options={TOPIC_OPTIONS}
            value={form.topic ?? NO_TOPIC}
            onChange={(topic) => change({ topic: topic === NO_TOPIC ? null : topic })}
            error={problems.topic}
          />
        </Box>
      </Part>
      <Part field="cover">
        <CoverChoice value={form.cover} onChange={(cover) => change({ cover })} />
      </Part>
      <Part field="description">
        <AreaField
          id="event-description"
          label={words.description}
          placeholder={words.descriptionPlaceholder}
          value={form.description}
          onChange={(description) => change({ description })}
          maxLength={LIMITS.description}
          error={problems.description}
        />
      </Part>
    </>
  );
}

interface CoverChoiceProps {
  readonly value: Cover;
  readonly onChange: (cover: Cover) => void;
}

/** The pictures drawn for the product, side by side. */
function CoverChoice({ value, onChange }: CoverChoiceProps) {
  return (
    <Box className="ax-field">
      <Txt as="p" size={5} strong className="ax-field-label">
        {words.cover}
      </Txt>
      <Box className="ax-staff-covers" role="radiogroup" label={words.cover}>
        {EVENT_COVERS.map((cover) => (
          <Press
            key={cover}
            role="radio"
            checked={cover === value}
            label={words.covers[cover]}
            className={classNames('ax-staff-cover', cover === value && 'ax-staff-cover-chosen')}
            onPress={() => onChange(cover)}
          >
            <EventCover name={cover} small />
            {cover === value && (
              <Box className="ax-staff-cover-check">
                <Icon name="check" small />
              </Box>
            )}
          </Press>
        ))}
      </Box>
    </Box>
  );
}
