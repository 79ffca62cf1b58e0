import { Box, Clauses, Txt } from '@/shared/ui';

interface CheckDigitsProps {
  readonly title: string;
  readonly digits: string;
  readonly note: readonly string[];
}

/** The two digits that must be the same on both screens. */
export function CheckDigits({ title, digits, note }: CheckDigitsProps) {
  return (
    <Box className="ax-identity-digits">
      <Txt as="p" size={5} tone="soft">
        {title}
      </Txt>
      <Txt as="p" className="ax-identity-number ax-num" label={`${title} ${digits.split('').join(' ')}`}>
        {digits}
      </Txt>
      <Clauses size={5} tone="soft" text={note} />
    </Box>
  );
}
