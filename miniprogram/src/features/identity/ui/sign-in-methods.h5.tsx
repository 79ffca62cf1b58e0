import { useMutation, useQuery } from '@tanstack/react-query';
import { acceptSession } from '@/app/session';
import { useCounty } from '@/shared/api/queries';
import type { CountyResponse } from '@/shared/api/types';
import { Box, Button, Card, Clauses, Failure, toPage, Txt } from '@/shared/ui';
import { identityApi } from '../api/identity';
import { identity } from '../locales/identity';
import { continueTo } from '../model/continue';
import { ScanPanel } from './scan-panel';

const words = identity.signIn;

/** On the website: a scanned code, a staff account, and in a demo county a door to walk through. */
export function SignInMethods({ next }: { readonly next: string | undefined }) {
  const county = useCounty();
  const ticket = useQuery({
    queryKey: ['sign-in-scan-ticket'],
    queryFn: identityApi.newScan,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
  return (
    <Box className="ax-identity-methods">
      {county.data?.demo && county.data.demoDoors.length > 0 && <DemoDoors doors={county.data.demoDoors} next={next} />}
      <Card>
        <Txt as="h2">{identity.scan.title}</Txt>
        <ScanPanel
          ticket={ticket.isFetching ? undefined : ticket.data}
          error={ticket.isFetching ? null : ticket.error}
          onRenew={() => void ticket.refetch()}
          onDone={() => void continueTo(next)}
        />
      </Card>
      <Button kind="text" className="ax-gap-3" to={toPage('staffSignIn')}>
        {words.staff}
      </Button>
    </Box>
  );
}

interface DemoDoorsProps {
  readonly doors: CountyResponse['demoDoors'];
  readonly next: string | undefined;
}

function DemoDoors({ doors, next }: DemoDoorsProps) {
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: async (door: CountyResponse['demoDoors'][number]['door']) =>
      acceptSession(await identityApi.demo(door)),
    onSuccess: () => continueTo(next),
  });
  return (
    <Card className="ax-identity-demo">
      <Txt as="h2">{words.demoTitle}</Txt>
      <Clauses size={5} tone="soft" className="ax-gap-2" text={words.demoText} />
      <Box className="ax-identity-doors ax-gap-4">
        {doors.map(({ door, label }) => (
          <Button key={door} kind="soft" onPress={() => mutate(door)} busy={isPending && variables === door}>
            {label}
          </Button>
        ))}
      </Box>
      <Failure error={error} />
    </Card>
  );
}
