import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { now } from '@/shared/platform/clock';
import { newUuid } from '@/shared/platform/uuid';
import { dayWords } from '@/shared/time/business-time';
import {
  Box,
  Button,
  Card,
  ChoiceField,
  Clauses,
  DateField,
  Failure,
  Field,
  FootNote,
  Note,
  Tick,
  Txt,
} from '@/shared/ui';
import { sharingApi, type ShareReceivers, type ShareText, type Wish } from '../api/sharing';
import { sharing } from '../locales/sharing';
import { chosenOf, dayAfter, type ShareForm, wishOf } from '../model/share-form';

const words = sharing.share;

interface ShareFieldsProps {
  readonly submissionId: string;
  readonly receivers: ShareReceivers;
  readonly form: ShareForm;
  readonly onChange: (form: ShareForm) => void;
  /** `shareId`: of the share that this text is for */
  readonly onText: (wish: Wish, text: ShareText, shareId: string) => void;
}

/** Whom, why, until when; then the text that names them. */
export function ShareFields({ submissionId, receivers, form, onChange, onText }: ShareFieldsProps) {
  const { items, purposes, mostDays } = receivers;
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<ShareForm>): void => onChange({ ...form, ...part });
  const wish = wishOf(form, submissionId, items);
  const named = form.name.trim() !== '';
  const text = useMutation({
    mutationFn: async (wanted: Wish) => ({
      ...{ wanted, read: await sharingApi.text(wanted), shareId: await newUuid() },
    }),
    onSuccess: ({ wanted, read, shareId }) => onText(wanted, read, shareId),
  });
  const goOn = (): void => {
    setAsked(true);
    if (wish !== null && named) text.mutate(wish);
  };
  return (
    <>
      <Clauses size={5} tone="soft" text={words.text} />
      <Box className="ax-gap-4">
        <ChoiceField
          id="share-receiver"
          label={words.receiver}
          hint={words.receiverHint}
          options={items.map(({ accountId, name, roleName, unitKindName }) => ({
            value: accountId,
            label: words.receiverLabel(name, roleName, unitKindName),
          }))}
          value={form.receiverId}
          onChange={(receiverId) => change({ receiverId })}
          placeholder={words.choose}
        />
        <ChoiceField
          id="share-purpose"
          label={words.purpose}
          options={purposes.map(({ purpose, label }) => ({ value: purpose, label }))}
          value={form.purpose}
          onChange={(purpose) => change({ purpose })}
          placeholder={words.choose}
        />
        <DateField
          id="share-until"
          mode="date"
          label={words.until}
          value={form.untilOn}
          onChange={(untilOn) => change({ untilOn })}
          min={dayAfter(now(), 0)}
          max={dayAfter(now(), mostDays)}
          shown={form.untilOn === '' ? '' : words.untilShown(dayWords(form.untilOn))}
          placeholder={words.choose}
        />
        <Field
          id="share-name"
          label={words.name}
          hint={words.nameHint}
          value={form.name}
          onChange={(name) => change({ name })}
          maxLength={20}
          error={asked && !named ? words.missingName : null}
        />
      </Box>
      {chosenOf(form, items)?.maySeeAnswers && (
        <Box className="ax-gap-4">
          <Card>
            <Tick
              label={words.answers}
              checked={form.withAnswers}
              onChange={(withAnswers) => change({ withAnswers })}
            />
            <Txt as="p" size={5} tone="soft">
              {words.answersNote}
            </Txt>
          </Card>
        </Box>
      )}
      {asked && wish === null && (
        <Box className="ax-gap-3">
          <Note tone="notice" live="polite">
            {words.missing}
          </Note>
        </Box>
      )}
      <Failure error={text.error} />
      <Button className="ax-gap-5" busy={text.isPending} onPress={goOn}>
        {text.isPending ? words.busy : words.next}
      </Button>
      <FootNote icon="lock">{sharing.mine.log}</FootNote>
    </>
  );
}
