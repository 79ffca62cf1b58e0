import { Box, Txt } from '@/shared/ui';

export function Points({ text }: { readonly text: readonly string[] }) {
  return (
    <Box as="ul" className="ax-exercises-points">
      {text.map((point) => (
        <Box key={point} as="li" className="ax-exercises-point">
          <Txt as="p">{point}</Txt>
        </Box>
      ))}
    </Box>
  );
}
