import { Box, Txt } from '../ui';

/** A description as it was typed: an empty line or a new one begins a paragraph. */
export function EventText({ text }: { readonly text: string }) {
  const paragraphs = text
    .split(/\n+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (paragraphs.length === 0) return null;
  return (
    <Box className="ax-event-text">
      {paragraphs.map((paragraph, index) => (
        <Txt key={index} as="p">
          {paragraph}
        </Txt>
      ))}
    </Box>
  );
}
