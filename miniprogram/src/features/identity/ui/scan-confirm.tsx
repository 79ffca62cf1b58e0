import { useMutation, useQuery } from '@tanstack/react-query';
import { back } from '@/shared/navigation';
import { errorText } from '@/shared/request/error-text';
import { Box, Button, ButtonPair, Card, ErrorState, Note, Skeleton, Txt } from '@/shared/ui';
import { identityApi, type ScanLook } from '../api/identity';
import { identity } from '../locales/identity';
import { CheckDigits } from './check-digits';

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
    mutationFn: async ({ scanId, approve }: { scanId: string; approve: boolean }) => {
      await (approve ? identityApi.approve(scanId, token) : identityApi.deny(scanId, token));
      return approve;
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
      onDecide={(approve) => decision.mutate({ scanId: scan.data.scanId, approve })}
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
  readonly onDecide: (approve: boolean) => void;
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
        <Box className="ax-gap-4">
          <CheckDigits title={words.digits} digits={scan.checkDigits} note={words.digitsNote} />
        </Box>
      </Card>
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
        <ButtonPair>
          <Button kind="quiet" onPress={() => onDecide(false)} busy={busy}>
            {words.deny}
          </Button>
          <Button onPress={() => onDecide(true)} busy={busy}>
            {words.approve}
          </Button>
        </ButtonPair>
      </Box>
    </>
  );
}
