import { Choices, Sheet, Txt } from '@/shared/ui';
import { eventStaff } from '../locales/event-staff';

const words = eventStaff.form;

interface SpeakerSheetProps {
  readonly text: string;
  readonly onClose: () => void;
  readonly onPublish: () => void;
}

/** One speaker, two lectures at once: two people of one name, or a mistake. Only staff can tell. */
export function SpeakerSheet({ text, onClose, onPublish }: SpeakerSheetProps) {
  return (
    <Sheet id="speaker-taken" open title={words.speakerSheet} onClose={onClose}>
      <Txt as="p" className="ax-gap-2">
        {text}
      </Txt>
      <Choices back={words.goBack} onBack={onClose} confirm={words.publishAnyway} onConfirm={onPublish} even />
    </Sheet>
  );
}
