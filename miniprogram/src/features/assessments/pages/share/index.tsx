import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { requireSessionHere, useSession } from '@/app/session';
import { replace, usePageParams } from '@/shared/navigation';
import { now } from '@/shared/platform/clock';
import { Box, Button, EmptyState, ErrorState, Page, Skeleton, toPage, Txt } from '@/shared/ui';
import { sharingApi, sharingKeys, type AgreedWish, type ShareReceivers, type ShareText } from '../../api/sharing';
import { sharing } from '../../locales/sharing';
import { emptyForm } from '../../model/share-form';
import { ConsentParagraphs } from '../../ui/consent-text';
import { ShareDecision } from '../../ui/share-consent';
import { ShareFields } from '../../ui/share-form';
import '../../assessments.css';

const words = sharing.share;

/** Showing one result to one chosen person: whom and why, then the consent that names them. */
export default function SharePage() {
  const { submissionId = '' } = usePageParams<'share'>();
  const { status, account } = useSession();
  useEffect(() => {
    if (submissionId === '') void replace('history', {});
    else void requireSessionHere('share', { submissionId });
  }, [submissionId]);
  const receivers = useQuery({
    queryKey: sharingKeys.receivers,
    queryFn: sharingApi.receivers,
    enabled: status === 'signed-in' && submissionId !== '',
  });
  if (receivers.data && receivers.data.items.length > 0 && account) {
    return <Steps submissionId={submissionId} receivers={receivers.data} nickname={account.nickname} />;
  }
  return (
    <Page title={words.title}>
      {receivers.isPending && <Skeleton rows={4} />}
      {receivers.isError && <ErrorState error={receivers.error} onRetry={() => void receivers.refetch()} />}
      {receivers.data?.items.length === 0 && (
        <EmptyState art="steam-cup" text={words.nobody} action={{ label: words.toHelp, to: toPage('help') }} />
      )}
    </Page>
  );
}

interface StepsProps {
  readonly submissionId: string;
  readonly receivers: ShareReceivers;
  readonly nickname: string;
}

function Steps({ submissionId, receivers, nickname }: StepsProps) {
  const [form, setForm] = useState(() => emptyForm(nickname, now()));
  const [read, setRead] = useState<{ text: ShareText; agreed: AgreedWish } | null>(null);
  const [declined, setDeclined] = useState(false);
  const again = (): void => {
    setRead(null);
    setDeclined(false);
  };
  if (read === null) {
    return (
      <Page title={words.title}>
        <ShareFields
          submissionId={submissionId}
          receivers={receivers}
          form={form}
          onChange={setForm}
          onText={(wish, text, shareId) =>
            setRead({
              text,
              agreed: { ...wish, shareId, name: form.name.trim(), consentVersion: text.version },
            })
          }
        />
      </Page>
    );
  }
  const { text, agreed } = read;
  if (declined) {
    return (
      <Page title={text.title} titleHidden onBack={again}>
        <Box className="ax-assessments-state" live="polite" role="status">
          <Txt as="h2">{text.declined}</Txt>
          <Button className="ax-gap-6" to={toPage('result', { submissionId })}>
            {words.declinedBack}
          </Button>
        </Box>
      </Page>
    );
  }
  return (
    <Page
      title={text.title}
      onBack={again}
      bar={<ShareDecision text={text} agreed={agreed} onDecline={() => setDeclined(true)} />}
    >
      <ConsentParagraphs paragraphs={text.paragraphs} />
      <Button kind="text" className="ax-gap-3" onPress={again}>
        {words.change}
      </Button>
    </Page>
  );
}
