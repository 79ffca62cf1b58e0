import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ContentDeed } from '@anxin/contracts';
import { instantOf, localOf, longDayWords } from '@/shared/events';
import { contentKeys } from '@/shared/contents';
import { now } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import { AreaField, Box, Choices, DateField, Sheet, showToast, Txt } from '@/shared/ui';
import { courseStaffApi, courseStaffKeys, type StaffContent } from '../api/course-staff';
import { courseStaff } from '../locales/course-staff';

const words = courseStaff.content;
const LONGEST_REASON = 200;

/** Those that are asked about once more. */
export type AskedDeed = Exclude<ContentDeed, 'change' | 'revise'>;

interface DeedSheetProps {
  readonly content: StaffContent;
  readonly deed: AskedDeed;
  readonly onClose: () => void;
}

/** Says what follows, and asks for what the deed needs: a reason, a time. */
export function DeedSheet({ content, deed, onClose }: DeedSheetProps) {
  const { contentId, stamp, publishedNumber } = content;
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('08:00');
  const [tried, setTried] = useState(false);
  const publishAt = instantOf({ day, time });
  const isMissing =
    (deed === 'return' && reason.trim() === '') ||
    (deed === 'schedule' && (publishAt === null || Date.parse(publishAt) <= now().getTime()));
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      if (deed === 'withdraw') return courseStaffApi.deed(contentId, deed, { number: publishedNumber });
      const more = deed === 'return' ? { reason: reason.trim() } : deed === 'schedule' ? { publishAt } : {};
      return courseStaffApi.deed(contentId, deed, { stamp, ...more });
    },
    onSuccess: (changed) => {
      queryClient.setQueryData(courseStaffKeys.one(contentId), changed);
      for (const queryKey of [
        courseStaffKeys.list,
        courseStaffKeys.counts,
        contentKeys.list,
        contentKeys.one(contentId),
      ]) {
        void queryClient.invalidateQueries({ queryKey });
      }
      showToast(words.done[deed]);
      onClose();
    },
    // somebody else may have been quicker: what stands there now is shown behind the sentence
    onError: () => void queryClient.invalidateQueries({ queryKey: courseStaffKeys.one(contentId) }),
  });
  const confirm = (): void => {
    setTried(true);
    if (!isMissing && !isPending) mutate();
  };
  const { title, text } = words.ask[deed];
  return (
    <Sheet id="deed" open title={title} onClose={onClose}>
      <Txt as="p" className="ax-gap-2" tone="soft">
        {text}
      </Txt>
      {deed === 'return' && (
        <Box className="ax-gap-4">
          <AreaField
            id="return-reason"
            label={words.reason}
            placeholder={words.reasonPlaceholder}
            value={reason}
            onChange={setReason}
            maxLength={LONGEST_REASON}
            error={tried && isMissing ? words.reasonMissing : null}
          />
        </Box>
      )}
      {deed === 'schedule' && (
        <Box className="ax-gap-4">
          <DateField
            id="publish-day"
            mode="date"
            icon="calendar"
            label={words.day}
            value={day}
            onChange={setDay}
            min={localOf(now()).day}
            shown={day === '' ? '' : longDayWords(day, now())}
            placeholder={courseStaff.form.choose}
            error={tried && isMissing ? words.timeWrong : null}
          />
          <DateField
            id="publish-time"
            mode="time"
            label={words.time}
            value={time}
            onChange={setTime}
            shown={time}
            placeholder={courseStaff.form.choose}
          />
        </Box>
      )}
      <Choices
        error={error}
        back={words.back}
        onBack={onClose}
        confirm={words.deeds[deed]}
        onConfirm={confirm}
        busy={isPending}
        even={deed === 'withdraw'}
        keep
      />
    </Sheet>
  );
}
