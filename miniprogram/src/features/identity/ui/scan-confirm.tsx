import { useMutation, useQuery } from '@tanstack/react-query';
import { back } from '@/shared/navigation';
import { errorText } from '@/shared/request/error-text';
import { Box, Button, Card, Clauses, ErrorState, Note, Skeleton, Txt } from '@/shared/ui';
import { identityApi, type ScanLook } from '../api/identity';
import { identity } from '../locales/identity';

const words = identity.confirm;

export function ScanConfirm({ token }: { readonly token: string }) {
  const scan = useQuery({
    queryKey: ['sign-in-scan-look', token],
    queryFn: () => identityApi.look(token),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const decision = useMutation({
    mutationFn: async ({ scanId, digits }: { scanId: string; digits: string | null }) => {
      await (digits === null ? identityApi.deny(scanId, token) : identityApi.approve(scanId, token, digits));
      return digits !== null;
    },
  });
  if (decision.isSuccess) return <Decided approved={decision.data} />;
  if (scan.isPending) return <Skeleton rows={2} />;
  if (scan.isError) return <ErrorState error={scan.error} onRetry={() => void scan.refetch()} />;
  return (
    <Question
      scan={scan.data}
      busy={decision.isPending}
      failure={decision.error ? errorText(decision.error) : null}
      onDecide={(digits) => decision.mutate({ scanId: scan.data.scanId, digits })}
    />
  );
}

function Decided({ approved }: { readonly approved: boolean }) {
  return (
    <>
      <Note tone={approved ? 'good' : 'notice'} icon={approved ? 'check' : undefined} live="polite">
        {approved ? words.approved : words.denied}
      </Note>
      <Button className="ax-gap-5" onPress={() => void back()}>
        {words.done}
      </Button>
    </>
  );
}

interface QuestionProps {
  readonly scan: ScanLook;
  readonly busy: boolean;
  readonly failure: string | null;
  /** the number that stands on the computer; null: it is not this person */
  readonly onDecide: (digits: string | null) => void;
}

function Question({ scan, busy, failure, onDecide }: QuestionProps) {
  return (
    <>
      <Card>
        <Txt as="p" size={5} tone="soft">
          {words.asks}
        </Txt>
        <Txt as="h2" className="ax-gap-2">
          {scan.device}
        </Txt>
      </Card>
      <Txt as="h2" size={3} className="ax-gap-5">
        {words.which}
      </Txt>
      <Clauses size={5} tone="soft" className="ax-gap-1" text={words.whichNote} />
      <Box className="ax-identity-choices ax-gap-3">
        {scan.choices.map((digits) => (
          <Box key={digits} className="ax-grow ax-identity-choice">
            <Button kind="soft" onPress={() => onDecide(digits)} busy={busy}>
              {digits}
            </Button>
          </Box>
        ))}
      </Box>
      <Txt as="p" size={5} tone="soft" className="ax-gap-4">
        {words.warning}
      </Txt>
      <Box className="ax-push" />
      {failure !== null && (
        <Note tone="serious" live="assertive">
          {failure}
        </Note>
      )}
      <Box className="ax-gap-3">
        <Button kind="quiet" onPress={() => onDecide(null)} busy={busy}>
          {words.deny}
        </Button>
      </Box>
    </>
  );
}
