import { useState } from 'react';
import type { ContentDeed } from '@anxin/contracts';
import { ArticleText } from '@/shared/contents/article-text';
import { momentWords } from '@/shared/events';
import { audienceWords, topicWords } from '@/shared/locales/topics';
import { contentWords } from '@/shared/locales/contents';
import { go } from '@/shared/navigation';
import { now } from '@/shared/platform/clock';
import { Box, Button, Chip, Note, Page, Txt } from '@/shared/ui';
import type { StaffContent } from '../api/course-staff';
import { courseStaff } from '../locales/course-staff';
import { DeedSheet, type AskedDeed } from './deed-sheet';
import { DifferenceView } from './difference-view';

const words = courseStaff.content;
/** The one thing that is mostly done next stands last, at the thumb. */
const AT_THUMB: readonly ContentDeed[] = ['return', 'unschedule', 'change', 'schedule', 'submit', 'approve', 'publish'];

export function ContentView({ content }: { readonly content: StaffContent }) {
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const { contentId, deeds, number, publishedNumber } = content;
  const act = (deed: ContentDeed): void => {
    if (deed === 'change' || deed === 'revise') void go('contentForm', { contentId });
    else setAsked(deed);
  };
  // three at most have room side by side; what is rarely done stands below the text
  const bar = AT_THUMB.filter((deed) => deeds.includes(deed)).slice(-3);
  const rest = deeds.filter((deed) => !bar.includes(deed));
  const other = publishedNumber !== null && publishedNumber !== number ? publishedNumber : null;
  return (
    <Page
      title={content.title}
      wide
      bar={
        bar.length === 0 ? undefined : (
          <Box className="ax-course-staff-bar">
            {bar.map((deed, place) => (
              <Button key={deed} kind={place === bar.length - 1 ? 'primary' : 'quiet'} onPress={() => act(deed)}>
                {words.deeds[deed]}
              </Button>
            ))}
          </Box>
        )
      }
    >
      <Head content={content} />
      {other !== null && <DifferenceView content={content} from={other} />}
      <Txt as="h2" className="ax-course-staff-part">
        {words.text}
      </Txt>
      <Txt tone="soft" className="ax-gap-2">
        {content.summary}
      </Txt>
      <Box className="ax-course-staff-reading">
        <ArticleText blocks={content.blocks} />
        {content.sources.map((source) => (
          <Txt key={source} as="p" size={5} tone="soft" className="ax-gap-2">
            {source}
          </Txt>
        ))}
      </Box>
      {content.versions.length > 1 && <Versions content={content} />}
      {rest.map((deed) => (
        <Button key={deed} kind="quiet" className="ax-gap-4" onPress={() => act(deed)}>
          {words.deeds[deed]}
        </Button>
      ))}
      {asked !== null && <DeedSheet content={content} deed={asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}

function Head({ content }: { readonly content: StaffContent }) {
  const { state, topic, audiences, minutes, writerName, writtenAt, reviewerName, reviewedAt, returnReason } = content;
  const { publishAt, number, publishedNumber, isPublished } = content;
  const when = (at: string): string => momentWords(at, now());
  const facts = [topicWords[topic], ...audiences.map((each) => audienceWords[each]), contentWords.minutes(minutes)];
  return (
    <>
      <Box className="ax-course-staff-chips">
        <Chip tone={state === 'published' ? 'good' : state === 'returned' ? 'notice' : 'accent'}>
          {courseStaff.states[state]}
        </Chip>
        <Chip tone="plain">{words.version(number)}</Chip>
      </Box>
      <Txt size={5} tone="soft" className="ax-gap-2">
        {facts.join(contentWords.dot)}
      </Txt>
      <Txt size={5} tone="soft">
        {words.facts(courseStaff.by(writerName), when(writtenAt))}
      </Txt>
      {reviewerName !== null && reviewedAt !== null && (
        <Txt size={5} tone="soft">
          {words.reviewed(courseStaff.by(reviewerName), when(reviewedAt))}
        </Txt>
      )}
      {returnReason !== null && (
        <Box className="ax-gap-3">
          <Note tone="notice" icon="eye">
            {words.returned(returnReason)}
          </Note>
        </Box>
      )}
      {publishAt !== null && (
        <Box className="ax-gap-3">
          <Note icon="timer">{words.scheduled(when(publishAt))}</Note>
        </Box>
      )}
      {isPublished && publishedNumber !== null && publishedNumber !== number && (
        <Box className="ax-gap-3">
          <Note icon="eye">{words.stillRead(publishedNumber)}</Note>
        </Box>
      )}
    </>
  );
}

function Versions({ content: { versions } }: { readonly content: StaffContent }) {
  return (
    <>
      <Txt as="h2" className="ax-course-staff-part">
        {words.versions}
      </Txt>
      {versions.map(({ number, state, writerName, writtenAt }) => (
        <Txt key={number} size={5} tone="soft" className="ax-gap-2">
          {[
            words.version(number),
            courseStaff.states[state],
            courseStaff.by(writerName),
            momentWords(writtenAt, now()),
          ].join(contentWords.dot)}
        </Txt>
      ))}
    </>
  );
}
