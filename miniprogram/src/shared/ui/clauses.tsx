import { Box, classNames, Txt } from './base';

interface ClausesProps {
  /** clauses with their punctuation; a line breaks between them rather than inside, so that no word stands alone */
  readonly text: readonly string[];
  readonly size?: 3 | 4 | 5;
  readonly tone?: 'soft';
  readonly className?: string;
}

/** A sentence or two in which each clause stays whole where it fits. */
export function Clauses({ text, size, tone, className }: ClausesProps) {
  return (
    <Box className={classNames(size && `ax-t${size}`, tone && `ax-tone-${tone}`, className)}>
      {text.map((clause) => (
        <Txt key={clause} as="span" className="ax-piece-plain">
          {clause}
        </Txt>
      ))}
    </Box>
  );
}
