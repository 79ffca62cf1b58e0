import type { TextRun } from './contents.types';
import { helpWords } from '../locales/help';
import { Box, classNames, OutLink, Press, Txt } from '../ui';
import { linkOf } from './link';

interface RunsProps {
  readonly runs: readonly TextRun[];
  readonly className?: string;
}

/** A paragraph: what is stressed in it, and what can be called or opened. */
export function Runs({ runs, className }: RunsProps) {
  const [first] = runs;
  if (first && runs.length === 1 && !first.strong && !first.em && first.href === null) {
    return <Txt className={className}>{first.text}</Txt>;
  }
  return (
    <Box as="p" className={classNames('ax-text', className)}>
      {runs.map((run, index) => (
        <Run key={index} run={run} />
      ))}
    </Box>
  );
}

function Run({ run: { text, strong, em, href } }: { readonly run: TextRun }) {
  const link = linkOf(href);
  const look = classNames(em && 'ax-courses-em', link && 'ax-courses-link', link && strong && 'ax-strong');
  if (link?.kind === 'out') {
    return (
      <OutLink href={link.href} className={look}>
        {text}
      </OutLink>
    );
  }
  if (link?.kind === 'call') {
    return (
      <Press tel={link.number} className={look} label={text === link.number ? helpWords.call(text) : text}>
        <Txt as="span">{text}</Txt>
      </Press>
    );
  }
  return (
    <Txt as="span" strong={strong} className={look}>
      {text}
    </Txt>
  );
}
