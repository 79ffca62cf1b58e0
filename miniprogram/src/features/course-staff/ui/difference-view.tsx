import { useQuery } from '@tanstack/react-query';
import type { Audience, Topic } from '@anxin/contracts';
import { contentWords } from '@/shared/locales/contents';
import { audienceWords, topicWords } from '@/shared/locales/topics';
import { Box, Card, ErrorState, Skeleton, Txt } from '@/shared/ui';
import { courseStaffApi, courseStaffKeys, type Difference, type StaffContent } from '../api/course-staff';
import { courseStaff } from '../locales/course-staff';
import { factWords, gatheredParts } from '../model/difference';

const words = courseStaff.content;

interface DifferenceViewProps {
  readonly content: StaffContent;
  /** the version that people read, or read last */
  readonly from: number;
}

/** What is new in this version, as sentences: added and gone are told by a word as well as by a colour. */
export function DifferenceView({ content: { contentId, number, stamp }, from }: DifferenceViewProps) {
  const difference = useQuery({
    queryKey: courseStaffKeys.difference(contentId, from, stamp),
    queryFn: () => courseStaffApi.difference(contentId, from, number),
  });
  return (
    <>
      <Txt as="h2" className="ax-course-staff-part">
        {words.difference(from, number)}
      </Txt>
      <Card className="ax-gap-3">
        {difference.data ? (
          <Shown difference={difference.data} />
        ) : difference.isError ? (
          <ErrorState error={difference.error} onRetry={() => void difference.refetch()} />
        ) : (
          <Skeleton rows={3} />
        )}
      </Card>
    </>
  );
}

function Shown({ difference: { facts, parts } }: { readonly difference: Difference }) {
  const gathered = gatheredParts(parts);
  if (facts.length === 0 && gathered.length === 0) return <Txt tone="soft">{words.noDifference}</Txt>;
  return (
    <>
      {facts.map(({ field, before, after }) => (
        <Box key={field} className="ax-course-staff-change">
          <Txt as="p" size={5} strong>
            {words.fields[field]}
          </Txt>
          <Piece change="removed" text={inWords(field, before)} />
          <Piece change="added" text={inWords(field, after)} />
        </Box>
      ))}
      {gathered.map((pieces, place) => (
        <Box key={place} className="ax-course-staff-change">
          {pieces.map(({ change, text }, index) => (
            <Piece key={index} change={change} text={text} />
          ))}
        </Box>
      ))}
    </>
  );
}

interface PieceProps {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

function Piece({ change, text }: PieceProps) {
  if (text === '') return null;
  if (change === 'same') {
    return (
      <Txt as="p" tone="soft">
        {text}
      </Txt>
    );
  }
  return (
    <Box className={`ax-course-staff-piece ax-course-staff-${change}`}>
      <Txt as="span" size={6} className="ax-course-staff-sign">
        {words[change]}
      </Txt>
      <Txt as="p" className="ax-grow">
        {text}
      </Txt>
    </Box>
  );
}

const inWords = (field: Difference['facts'][number]['field'], value: string): string =>
  factWords(field, value, {
    topic: (topic) => topicWords[topic as Topic],
    audience: (audience) => audienceWords[audience as Audience],
    minutes: contentWords.minutes,
  });
