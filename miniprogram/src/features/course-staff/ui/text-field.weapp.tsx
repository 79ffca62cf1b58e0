import { useEffect, useState } from 'react';
import { AreaField, ErrorState, Skeleton } from '@/shared/ui';
import { courseStaffApi } from '../api/course-staff';
import { courseStaff } from '../locales/course-staff';
import { htmlOf, marksOf } from '../model/marks';
import type { TextFieldProps } from './text-field.types';

const words = courseStaff.form;

/** Plain letters with a few marks. What is there already is read as the server reads it: no client reads HTML. */
export function TextField({ value, onChange, error }: TextFieldProps) {
  const [marks, setMarks] = useState<string | null>(value === '' ? '' : null);
  const [failure, setFailure] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (marks !== null) return;
    courseStaffApi.preview(value).then((blocks) => setMarks(marksOf(blocks)), setFailure);
    // only what it begins with is read
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [round]);
  if (marks === null) {
    if (failure === null) return <Skeleton rows={3} />;
    return (
      <ErrorState
        error={failure}
        onRetry={() => {
          setFailure(null);
          setRound(round + 1);
        }}
      />
    );
  }
  return (
    <AreaField
      id="content-text"
      label={words.text}
      placeholder={words.textPlaceholder}
      hint={words.marksHint}
      value={marks}
      onChange={(next) => {
        setMarks(next);
        onChange(htmlOf(next));
      }}
      error={error}
    />
  );
}
