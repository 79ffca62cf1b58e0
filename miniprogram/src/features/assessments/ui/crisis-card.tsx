import { type ReactNode, useState } from 'react';
import { useHelpLines } from '@/shared/help';
import { Box, Button, classNames, Clauses, Icon, Press, Sheet, Txt } from '@/shared/ui';
import { assessments } from '../locales/assessments';
import { EmergencyCalls, TalkCalls } from './call-buttons';
import { CopySentence } from './copy-sentence';

const words = assessments.crisis;
type Safety = 'danger' | 'calm' | 'safe';

interface CrisisCardProps {
  readonly open: boolean;
  /** the whole form is answered: going on means handing in */
  readonly complete: boolean;
  readonly onChange: () => void;
  readonly onGoOn: () => void;
}

/**
 * Opens at the tap, from what the device knows: no request, no picture, no motion. Which choice is made stays here; it
 * is neither stored nor sent.
 */
export function CrisisCard({ open, complete, onChange, onGoOn }: CrisisCardProps) {
  return (
    <Sheet id="crisis" open={open} title={words.title} still>
      <CrisisContent complete={complete} onChange={onChange} onGoOn={onGoOn} />
    </Sheet>
  );
}

function CrisisContent({ complete, onChange, onGoOn }: Omit<CrisisCardProps, 'open'>) {
  const lines = useHelpLines();
  const [chosen, setChosen] = useState<Safety | null>(null);
  const choice = (which: Safety) => ({
    open: chosen === which,
    onToggle: () => setChosen(chosen === which ? null : which),
  });
  return (
    <>
      <Clauses className="ax-gap-2" text={words.intro} />
      <Clauses className="ax-gap-2 ax-strong" text={words.nobodyKnows} />
      <Txt as="h3" className="ax-gap-4 ax-assessments-safe-question">
        {words.question}
      </Txt>
      <Choice title={words.danger} tone="serious" {...choice('danger')}>
        <Clauses text={words.dangerText} />
        <Box className="ax-gap-3">
          <EmergencyCalls lines={lines} />
        </Box>
        <SomeoneNear />
      </Choice>
      <Choice title={words.calm} tone="calm" {...choice('calm')}>
        <TalkCalls lines={lines} />
      </Choice>
      <Choice title={words.safe} tone="calm" {...choice('safe')}>
        <Txt as="p">{words.safeText}</Txt>
        <Button kind="quiet" className="ax-gap-3" onPress={onGoOn}>
          {complete ? words.handIn : words.goOn}
        </Button>
      </Choice>
      <CopySentence className="ax-gap-4" />
      <Box className="ax-assessments-crisis-foot ax-gap-2">
        <Press className="ax-assessments-text-button" onPress={onChange}>
          <Txt as="span">{words.change}</Txt>
        </Press>
        <Txt as="span" size={5} tone="soft">
          {words.noNetwork}
        </Txt>
      </Box>
    </>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly tone: 'serious' | 'calm';
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function Choice({ title, tone, open, onToggle, children }: ChoiceProps) {
  return (
    <Box className={classNames('ax-assessments-safe', open && `ax-assessments-safe-${tone}`)}>
      <Press className="ax-assessments-safe-title" expanded={open} onPress={onToggle}>
        <Txt as="span" size={3} strong className="ax-grow">
          {title}
        </Txt>
        <Icon name="chevron" small />
      </Press>
      {open && <Box className="ax-assessments-safe-body">{children}</Box>}
    </Box>
  );
}

/** No phone can fetch the person in the next room: it says what to call out. */
function SomeoneNear() {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button kind="quiet" className="ax-gap-3" expanded={shown} onPress={() => setShown(true)}>
        {words.someoneNear}
      </Button>
      {shown && (
        <Box live="polite" className="ax-gap-2">
          <Clauses text={words.someoneNearText} />
        </Box>
      )}
    </>
  );
}
