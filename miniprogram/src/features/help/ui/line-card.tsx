import type { HelpLine } from '@/shared/help';
import { helpWords } from '@/shared/locales/help';
import { keepTogether } from '@/shared/locales/keep-together';
import { Box, Button, Txt } from '@/shared/ui';
import { help } from '../locales/help';

interface LineCardProps {
  readonly line: HelpLine;
  readonly title: string;
  readonly primary?: boolean;
}

/** One telephone: who it is, when somebody answers, when that was last checked, and the button. */
export function LineCard({ line: { name, number, hours, open, lastVerifiedOn }, title, primary }: LineCardProps) {
  return (
    <Box className="ax-help-line">
      <Txt as="h3">{title}</Txt>
      {hours !== null && (
        <Txt as="p" size={5} tone="soft">
          {helpWords.hours(keepTogether(hours))}
        </Txt>
      )}
      {open === false && (
        <Txt as="p" size={5} tone="serious">
          {helpWords.closedNow}
        </Txt>
      )}
      {lastVerifiedOn !== null && <Verified on={lastVerifiedOn} />}
      <Button
        kind={primary ? 'primary' : 'quiet'}
        icon="phone"
        tel={number}
        className="ax-gap-3"
        label={helpWords.callSpoken(name, number)}
      >
        {helpWords.call(number)}
      </Button>
    </Box>
  );
}

function Verified({ on }: { readonly on: string }) {
  const [year, month, day] = on.split('-').map(Number);
  if (!year || !month || !day) return null;
  return (
    <Txt as="p" size={5} tone="soft">
      {help.verified(month, day, year)}
    </Txt>
  );
}
