import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArticleText } from '@/shared/contents/article-text';
import { Box, classNames, Segments, Txt } from '@/shared/ui';
import { courseStaffApi, courseStaffKeys } from '../api/course-staff';
import { courseStaff } from '../locales/course-staff';

const words = courseStaff.preview;
type Width = keyof typeof words.widths;
const WIDTHS = (['phone', 'desktop'] as const).map((value) => ({ value, label: words.widths[value] }));
/** Typing has paused: words are sent once, not with every letter. */
const PAUSE_MS = 700;

/** As readers will see it: read by the server, drawn by what draws articles. */
export function PreviewPane({ title, text }: { readonly title: string; readonly text: string }) {
  const [width, setWidth] = useState<Width>('phone');
  const paused = usePaused(text);
  const preview = useQuery({
    queryKey: courseStaffKeys.preview(paused),
    queryFn: () => courseStaffApi.preview(paused),
    enabled: paused !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  const blocks = paused === '' ? [] : (preview.data ?? []);
  return (
    <Box className="ax-course-staff-preview">
      <Txt as="h2">{words.title}</Txt>
      <Box className="ax-gap-3">
        <Segments label={words.label} options={WIDTHS} value={width} onChange={setWidth} />
      </Box>
      <Box className={classNames('ax-course-staff-paper', `ax-course-staff-${width}`)}>
        <Txt as="h3">{title.trim() === '' ? words.untitled : title}</Txt>
        {blocks.length === 0 ? (
          <Txt tone="soft" className="ax-gap-3">
            {words.empty}
          </Txt>
        ) : (
          <ArticleText blocks={blocks} />
        )}
      </Box>
    </Box>
  );
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
