import { useState } from 'react';
import { ContentRow, type Content } from '@/shared/contents';
import { ArticleText } from '@/shared/contents/article-text';
import { usePageParams } from '@/shared/navigation';
import { type Piece, setLoop, usePlayer } from '@/shared/player';
import { isGone } from '@/shared/request/refusal';
import { Art, Box, EmptyState, ErrorState, FootNote, List, Page, Row, Skeleton, toPage, Txt } from '@/shared/ui';
import { courses } from '../../locales/courses';
import { pieceOf } from '../../model/piece';
import { useContent } from '../../model/use-content';
import { Controls } from '../../ui/controls';
import { TimerSheet } from '../../ui/timer-sheet';
import '../../courses.css';

const words = courses.piece;
const SKELETON_ROWS = 3;
const ART_WIDTH = 280;

/** One piece, to be heard by everybody, signed in or not. */
export default function PiecePage() {
  const { contentId } = usePageParams<'piece'>();
  const content = useContent(contentId);
  const piece = content.data && pieceOf(content.data);
  if (content.data && piece) return <OnePiece content={content.data} piece={piece} />;
  const gone = !contentId || content.isSuccess || isGone(content.error);
  return (
    <Page title={words.title}>
      {gone ? (
        <EmptyState art="empty-search" text={words.gone} action={{ label: words.toLearn, to: toPage('learn') }} />
      ) : content.isError ? (
        <ErrorState error={content.error} onRetry={() => void content.refetch()} />
      ) : (
        <Skeleton rows={SKELETON_ROWS} />
      )}
    </Page>
  );
}

function OnePiece({ content, piece }: { readonly content: Content; readonly piece: Piece }) {
  const { title, summary, blocks, sound, related } = content;
  return (
    <Page title={title}>
      <Txt as="p" tone="soft">
        {summary}
      </Txt>
      <Box className="ax-courses-hill">
        <Art name="tea-hills" width={ART_WIDTH} hidden />
      </Box>
      <Controls piece={piece} />
      <Wishes contentId={content.contentId} />
      {blocks.length > 0 && <ArticleText blocks={blocks} />}
      {related.length > 0 && (
        <Box as="section" className="ax-gap-6">
          <Txt as="h2">{words.more}</Txt>
          <Box className="ax-gap-3">
            <List label={words.more}>
              {related.map((other) => (
                <ContentRow key={other.contentId} content={other} />
              ))}
            </List>
          </Box>
        </Box>
      )}
      {sound && sound.licence !== '' && (
        <Box className="ax-gap-5">
          <FootNote>{sound.licence}</FootNote>
        </Box>
      )}
    </Page>
  );
}

/** How it shall go on: again and again, and until when. */
function Wishes({ contentId }: { readonly contentId: string }) {
  const isHeard = usePlayer((player) => player.piece?.contentId === contentId);
  const loop = usePlayer((player) => player.loop);
  const timer = usePlayer((player) => player.timer);
  const minutesLeft = usePlayer((player) => player.minutesLeft);
  const [choosing, setChoosing] = useState(false);
  const until = timer === 'end' ? words.atEnd : minutesLeft === null ? words.noTimer : words.left(minutesLeft);
  return (
    <Box className="ax-gap-4">
      <List>
        <Row icon="timer" title={words.timer} value={until} onPress={() => setChoosing(true)} />
        {isHeard && (
          <Row
            icon="repeat"
            title={words.loop}
            role="switch"
            checked={loop}
            value={loop ? words.on : words.off}
            end={null}
            onPress={() => setLoop(!loop)}
          />
        )}
      </List>
      <TimerSheet open={choosing} onClose={() => setChoosing(false)} />
    </Box>
  );
}
