import { useState } from 'react';
import { replace } from '@/shared/navigation';
import { scrollToId } from '@/shared/platform/scroll-to';
import { errorText } from '@/shared/request/error-text';
import { Box, Button, ButtonPair, FootNote, Note, Page, showToast } from '@/shared/ui';
import type { Clash, StaffEvent } from '../api/event-staff';
import { eventStaff } from '../locales/event-staff';
import type { KeptForm } from '../model/kept-form';
import { useClashes } from '../model/use-clashes';
import type { useEventForm } from '../model/use-event-form';
import { usePublishing, type Intent } from '../model/use-publishing';
import { CopySheet } from './copy-sheet';
import { DiscardDraft } from './discard-draft';
import { FormLook } from './form-look';
import { FormMore } from './form-more';
import { FormPreview } from './form-preview';
import { FormSeats } from './form-seats';
import { FormWhat } from './form-what';
import { FormWhen } from './form-when';
import { FormWhere } from './form-where';
import { placeOf } from './place-of';
import { SpeakerSheet } from './speaker-sheet';

const words = eventStaff.form;

interface EventFormProps {
  readonly kept: KeptForm;
  readonly draft: ReturnType<typeof useEventForm>;
  /** what the server has; null: nothing yet */
  readonly event: StaffEvent | null;
  /** shows what the server has now */
  readonly onReload: () => void;
}

/** Everything about one lecture, from top to bottom as it is planned; two buttons at the thumb. */
export function EventFormPage({ kept, draft, event, onReload }: EventFormProps) {
  const [preview, setPreview] = useState(false);
  const [copying, setCopying] = useState(false);
  const clashes = useClashes(kept);
  const published = event?.state === 'published';
  const publishing = usePublishing({
    stored: draft.stored,
    wrong: (field) => {
      setPreview(false);
      // once the page has drawn what is wrong
      setTimeout(() => scrollToId(placeOf(field)), 0);
    },
    done: async (saved, intent) => {
      await draft.forget();
      if (intent === 'draft') {
        showToast(words.draftSaved);
        await replace('staffEvents');
      } else {
        await replace('staffEvent', { eventId: saved.eventId, done: published ? 'changed' : 'published' });
      }
    },
  });
  const run = (intent: Intent): void => publishing.run(kept, intent);
  const act: Intent = published ? 'save' : 'publish';
  const main = (
    <Button busy={publishing.busy !== null} onPress={() => run(act)}>
      {publishing.busy === null || publishing.busy === 'draft'
        ? words[act]
        : published
          ? words.saving
          : words.publishing}
    </Button>
  );
  if (preview) {
    return (
      <Page
        title={kept.form.title.trim() === '' ? eventStaff.preview.untitled : kept.form.title}
        className="ax-event"
        onBack={() => setPreview(false)}
        bar={
          <ButtonPair keep>
            <Button kind="quiet" onPress={() => setPreview(false)}>
              {eventStaff.preview.back}
            </Button>
            {main}
          </ButtonPair>
        }
      >
        <FormPreview form={kept.form} />
      </Page>
    );
  }
  const people = event ? event.counts.seated + event.counts.waiting + event.counts.requested : 0;
  return (
    <Page
      title={published ? words.editTitle : event ? words.draftTitle : words.title}
      className="ax-staff-form"
      bar={
        <>
          <Failure publishing={publishing} onReload={onReload} />
          <ButtonPair keep>
            <Button kind="quiet" onPress={() => setPreview(true)}>
              {words.preview}
            </Button>
            {main}
          </ButtonPair>
        </>
      }
    >
      {event === null && (
        <Button kind="quiet" small icon="copy" className="ax-staff-copy" onPress={() => setCopying(true)}>
          {words.copy}
        </Button>
      )}
      {event === null && draft.resumed && <Resumed onRestart={() => void draft.restart()} />}
      {published && people > 0 && <Note icon="people">{words.tells(people)}</Note>}
      <Sections kept={kept} draft={draft} problems={publishing.problems} clashes={clashes} />
      {!published && (
        <Button kind="text" className="ax-gap-4" busy={publishing.busy === 'draft'} onPress={() => run('draft')}>
          {words.saveDraft}
        </Button>
      )}
      {event?.state === 'draft' && kept.version !== null && (
        <DiscardDraft eventId={event.eventId} version={kept.version} forget={draft.forget} />
      )}
      {draft.onDevice && <FootNote icon="check">{words.kept}</FootNote>}
      {copying && (
        <CopySheet onClose={() => setCopying(false)} onCopied={(eventId) => void replace('eventForm', { eventId })} />
      )}
      {publishing.speakerTaken && (
        <SpeakerSheet
          text={publishing.failure ? errorText(publishing.failure) : ''}
          onClose={publishing.clear}
          onPublish={() => run(published ? 'save-anyway' : 'publish-anyway')}
        />
      )}
    </Page>
  );
}

interface SectionsProps {
  readonly kept: KeptForm;
  readonly draft: ReturnType<typeof useEventForm>;
  readonly problems: ReturnType<typeof usePublishing>['problems'];
  readonly clashes: readonly Clash[];
}

function Sections({ kept: { form }, draft: { change }, problems, clashes }: SectionsProps) {
  const room = clashes.find(({ what }) => what === 'venue');
  const speaker = clashes.find(({ what }) => what === 'speaker');
  const section = { form, change, problems };
  return (
    <>
      <FormWhat {...section} />
      {speaker && (
        <Box className="ax-gap-2">
          <Note tone="notice" icon="calendar" live="polite">
            {words.speakerClashWith(form.speaker.trim(), speaker.title)}
          </Note>
        </Box>
      )}
      <FormWhen {...section} clash={room ? words.venueClash : null} />
      <FormWhere {...section} clash={room ? words.venueClashWith(room.title) : null} />
      <FormSeats {...section} />
      <FormLook {...section} />
      <FormMore {...section} />
    </>
  );
}

function Resumed({ onRestart }: { readonly onRestart: () => void }) {
  return (
    <Box className="ax-staff-resumed">
      <Note icon="timer">{words.resumed}</Note>
      <Button kind="text" small onPress={onRestart}>
        {words.restart}
      </Button>
    </Box>
  );
}

interface FailureProps {
  readonly publishing: ReturnType<typeof usePublishing>;
  readonly onReload: () => void;
}

/** What is wrong, at the thumb; details stand at their places. */
function Failure({ publishing, onReload }: FailureProps) {
  const { problems, failure, speakerTaken, changedMeanwhile } = publishing;
  const count = Object.keys(problems).length;
  const text = failure && !speakerTaken ? errorText(failure) : count > 0 ? words.fixFirst(count) : null;
  if (text === null) return null;
  return (
    <Box className="ax-staff-failure">
      <Note tone="serious" live="assertive">
        {text}
      </Note>
      {changedMeanwhile && (
        <Button kind="text" small onPress={onReload}>
          {words.reload}
        </Button>
      )}
    </Box>
  );
}
