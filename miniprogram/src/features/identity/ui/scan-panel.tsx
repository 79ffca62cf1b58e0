import { Box, Button, Clauses, ErrorState, Note, Skeleton } from '@/shared/ui';
import type { ScanTicket } from '../api/identity';
import { identity } from '../locales/identity';
import { useScanSignIn } from '../model/scan-sign-in';
import { CheckDigits } from './check-digits';
import { QrCode } from './qr-code';

interface ScanPanelProps {
  readonly ticket: ScanTicket | undefined;
  readonly error: unknown;
  readonly onRenew: () => void;
  readonly onDone: () => void;
}

const words = identity.scan;

/** The code, its digits, and what the phone is doing with it. */
export function ScanPanel({ ticket, error, onRenew, onDone }: ScanPanelProps) {
  const { state, failed } = useScanSignIn(ticket, onDone);
  if (error) return <ErrorState error={error} onRetry={onRenew} />;
  if (!ticket) return <Skeleton rows={3} />;
  const ended = failed ? words.failed : state === 'denied' ? words.denied : state === 'expired' ? words.expired : null;
  if (ended !== null) {
    return (
      <Box className="ax-gap-3">
        <Note tone="notice" live="polite">
          {ended}
        </Note>
        <Button kind="quiet" className="ax-gap-3" onPress={onRenew}>
          {words.again}
        </Button>
      </Box>
    );
  }
  return (
    <Box className="ax-gap-2">
      <Clauses size={5} tone="soft" text={words.steps} />
      <Box className="ax-identity-scan ax-gap-4">
        <QrCode text={ticket.qrText} label={words.codeLabel} />
        <CheckDigits title={words.digits} digits={ticket.checkDigits} note={words.digitsNote} />
      </Box>
      {state === 'seen' && (
        <Box className="ax-gap-4">
          <Note tone="good" icon="check" live="polite">
            {words.seen}
          </Note>
        </Box>
      )}
      {state === 'approved' && (
        <Box className="ax-gap-4">
          <Note tone="good" icon="check" live="polite">
            {words.approved}
          </Note>
        </Box>
      )}
    </Box>
  );
}
