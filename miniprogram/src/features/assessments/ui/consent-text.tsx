import { Box, Txt } from '@/shared/ui';
import type { ConsentText } from '../api/assessments.types';

/** Numbered paragraphs, each with its heading where it has one. */
export function ConsentParagraphs({ paragraphs }: Pick<ConsentText, 'paragraphs'>) {
  return (
    <Box as="ol">
      {paragraphs.map(({ heading, text }, index) => (
        <Box key={text} as="li" className="ax-assessments-clause">
          <Txt as="span" tone="soft" className="ax-num ax-assessments-clause-number">
            {String(index + 1)}
          </Txt>
          <Box className="ax-grow">
            {heading !== '' && (
              <Txt as="h2" size={3}>
                {heading}
              </Txt>
            )}
            <Txt as="p">{text}</Txt>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
