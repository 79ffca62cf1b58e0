import type { TextBlock } from './contents.types';
import { Box, Txt } from '../ui';
import { partsOf, type Part, type PointList } from './parts';
import { Runs } from './runs';

/** A text as its blocks say: drawn by the kit, so that no writing is ever taken for code. */
export function ArticleText({ id, blocks }: { readonly id?: string; readonly blocks: readonly TextBlock[] }) {
  return (
    <Box id={id} className="ax-courses-text">
      {partsOf(blocks).map((part, index) => (
        <Shown key={index} part={part} />
      ))}
    </Box>
  );
}

function Shown({ part }: { readonly part: Part }) {
  switch (part.kind) {
    case 'list':
      return <Points list={part} />;
    case 'heading':
      // a heading leads nowhere and stresses nothing
      return <Txt as={headingOf(part.level)}>{part.runs.map(({ text }) => text).join('')}</Txt>;
    case 'quote':
      return (
        <Box as="blockquote" className="ax-courses-quote">
          <Runs runs={part.runs} />
        </Box>
      );
    case 'rule':
      return <Box className="ax-courses-rule" role="separator" />;
    case 'paragraph':
      return <Runs runs={part.runs} />;
  }
}

const headingOf = (level: number) => (level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4');

function Points({ list: { ordered, points } }: { readonly list: PointList }) {
  return (
    <Box as={ordered ? 'ol' : 'ul'} className={ordered ? 'ax-courses-numbers' : 'ax-courses-points'}>
      {points.map(({ ordinal, runs, below }, index) => (
        <Box key={index} as="li" className="ax-courses-point">
          {ordinal !== null && (
            <Txt as="span" className="ax-courses-ordinal ax-num">
              {`${ordinal}.`}
            </Txt>
          )}
          <Box className="ax-grow ax-courses-body">
            <Runs runs={runs} />
            {below.map((part, place) => (
              <Shown key={place} part={part} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
