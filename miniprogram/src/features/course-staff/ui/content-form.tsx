import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { AUDIENCES, TOPICS, type Audience } from '@anxin/contracts';
import { audienceWords, topicWords } from '@/shared/locales/topics';
import { replace } from '@/shared/navigation';
import { scrollToId } from '@/shared/platform/scroll-to';
import { ApiError } from '@/shared/request';
import { errorText } from '@/shared/request/error-text';
import { queryClient } from '@/shared/state/query-client';
import {
  AreaField,
  Box,
  Button,
  ButtonPair,
  ChoiceField,
  Field,
  FootNote,
  Note,
  Page,
  showToast,
  Tick,
  Txt,
} from '@/shared/ui';
import { courseStaffApi, courseStaffKeys, type StaffContent } from '../api/course-staff';
import { courseStaff } from '../locales/course-staff';
import {
  FIELDS,
  isSame,
  type KeptForm,
  LIMITS,
  minutesOf,
  problemsIn,
  problemsOf,
  type Problems,
  store,
} from '../model/form';
import type { useContentForm } from '../model/use-content-form';
import { PreviewPane } from './preview-pane';
import { TextField } from './text-field';

const words = courseStaff.form;
const TOPIC_OPTIONS = TOPICS.map((value) => ({ value, label: topicWords[value] }));
const NONE: Problems = {};

type Intent = 'save' | 'submit';

interface ContentFormProps {
  readonly kept: KeptForm;
  readonly draft: ReturnType<typeof useContentForm>;
  /** what the server has; null: nothing yet */
  readonly content: StaffContent | null;
  /** shows what the server has now, in the place of what was typed */
  readonly onReload: () => void;
}

/** Everything about one article, its preview beside it where there is room; two buttons at the thumb. */
export function ContentFormPage({ kept, draft, content, onReload }: ContentFormProps) {
  const [problems, setProblems] = useState(NONE);
  const show = (found: Problems): boolean => {
    setProblems(found);
    const first = FIELDS.find((field) => found[field] !== undefined);
    // once the page has drawn what is wrong
    if (first) setTimeout(() => scrollToId(`content-${first}`), 0);
    return first !== undefined;
  };
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: async (intent: Intent) => {
      const saved = await store(kept, content);
      await draft.stored(saved, kept.form);
      return intent === 'save' ? saved : courseStaffApi.deed(saved.contentId, 'submit', { stamp: saved.stamp });
    },
    onSuccess: async (saved, intent) => {
      const { contentId } = saved;
      queryClient.setQueryData(courseStaffKeys.one(contentId), saved);
      void queryClient.invalidateQueries({ queryKey: courseStaffKeys.list });
      void queryClient.invalidateQueries({ queryKey: courseStaffKeys.counts });
      showToast(intent === 'save' ? words.saved : words.submitted);
      if (intent === 'submit') {
        await draft.forget();
        await replace('staffContent', { contentId });
      } else if (content === null) {
        // from now on it has an address of its own
        await draft.forget();
        await replace('contentForm', { contentId });
      }
    },
    onError: (failure) => show(problemsIn(failure)),
  });
  const run = (intent: Intent): void => {
    if (!isPending && !show(problemsOf(kept.form))) mutate(intent);
  };
  const count = Object.keys(problems).length;
  const failure = count > 0 ? words.fixFirst(count) : error ? errorText(error) : null;
  const isChanged = error instanceof ApiError && error.code === 'CONTENT_CHANGED';
  const isSaved = kept.stamp !== null && isSame(kept.form, kept.saved);
  return (
    <Page
      title={content === null ? words.title : words.changeTitle}
      wide
      bar={
        <>
          {failure !== null && (
            <Box className="ax-course-staff-failure">
              <Note tone="serious" live="assertive">
                {failure}
              </Note>
              {isChanged && (
                <Button kind="text" small onPress={() => void draft.forget().then(onReload)}>
                  {words.reload}
                </Button>
              )}
            </Box>
          )}
          <ButtonPair keep>
            <Button kind="quiet" busy={isPending && variables === 'save'} onPress={() => run('save')}>
              {isPending && variables === 'save' ? words.saving : words.save}
            </Button>
            <Button busy={isPending && variables === 'submit'} onPress={() => run('submit')}>
              {words.submit}
            </Button>
          </ButtonPair>
        </>
      }
    >
      {content?.returnReason != null && (
        <Note tone="notice" icon="eye">
          {courseStaff.content.returned(content.returnReason)}
        </Note>
      )}
      {draft.resumed && <Note icon="timer">{words.resumed}</Note>}
      <Box className="ax-course-staff-columns">
        <Box>
          <Fields kept={kept} draft={draft} problems={problems} />
          <Box live="polite" role="status">
            <FootNote icon={isSaved ? 'check' : undefined}>
              {isSaved ? words.saved : draft.onDevice ? words.kept : words.unsaved}
            </FootNote>
          </Box>
        </Box>
        <PreviewPane title={kept.form.title} text={kept.form.text} />
      </Box>
    </Page>
  );
}

interface FieldsProps {
  readonly kept: KeptForm;
  readonly draft: ReturnType<typeof useContentForm>;
  readonly problems: Problems;
}

function Fields({ kept: { form }, draft: { change }, problems }: FieldsProps) {
  return (
    <>
      <AreaField
        id="content-title"
        label={words.name}
        placeholder={words.namePlaceholder}
        value={form.title}
        onChange={(title) => change({ title: title.replace(/\n/g, '') })}
        maxLength={LIMITS.title}
        error={problems.title}
      />
      <AreaField
        id="content-summary"
        label={words.summary}
        placeholder={words.summaryPlaceholder}
        value={form.summary}
        onChange={(summary) => change({ summary })}
        maxLength={LIMITS.summary}
        error={problems.summary}
      />
      <ChoiceField
        id="content-topic"
        label={words.topic}
        options={TOPIC_OPTIONS}
        value={form.topic}
        onChange={(topic) => change({ topic })}
        placeholder={words.choose}
        error={problems.topic}
      />
      <Audiences chosen={form.audiences} onChange={(audiences) => change({ audiences })} error={problems.audiences} />
      <TextField value={form.text} onChange={(text) => change({ text })} error={problems.text} />
      <Field
        id="content-minutes"
        label={words.minutes}
        type="digits"
        unit={words.minutesUnit}
        value={form.minutes}
        onChange={(minutes) => change({ minutes })}
        hint={words.minutesHint(minutesOf(form.text))}
        error={problems.minutes}
      />
      <AreaField
        id="content-sources"
        label={words.sources}
        hint={words.sourcesHint}
        value={form.sources}
        onChange={(sources) => change({ sources })}
        error={problems.sources}
      />
    </>
  );
}

interface AudiencesProps {
  readonly chosen: readonly Audience[];
  readonly onChange: (chosen: readonly Audience[]) => void;
  readonly error: string | undefined;
}

function Audiences({ chosen, onChange, error }: AudiencesProps) {
  return (
    <Box id="content-audiences" className="ax-field" role="group" label={words.audiences}>
      <Txt as="p" size={5} strong className="ax-field-label">
        {words.audiences}
      </Txt>
      <Box className="ax-course-staff-audiences">
        {AUDIENCES.map((audience) => (
          <Tick
            key={audience}
            label={audienceWords[audience]}
            checked={chosen.includes(audience)}
            onChange={(isOn) =>
              onChange(AUDIENCES.filter((each) => (each === audience ? isOn : chosen.includes(each))))
            }
          />
        ))}
      </Box>
      {error !== undefined && (
        <Txt as="p" size={5} tone="serious" live="polite" className="ax-field-note">
          {error}
        </Txt>
      )}
    </Box>
  );
}
