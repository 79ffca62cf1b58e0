import { useNetwork } from '@/shared/state/network';
import { Box, Icon, Txt } from '@/shared/ui';
import { plans } from '../locales/plans';
import { allSaved, workOf } from '../model/plan-work';
import { usePlanning } from '../model/planning';

const words = plans.plan;
type State = 'saving' | 'saved' | 'device' | 'not-kept';

/** Where what was written is right now: with the server, on this device, or nowhere yet. */
export function useSaveState(planId: string): State {
  const online = useNetwork((network) => network.online);
  return usePlanning(({ state, kept, sending }) => {
    if (allSaved(workOf(state, planId))) return 'saved';
    if (sending.includes(planId) && online) return 'saving';
    if (!kept) return 'not-kept';
    return online ? 'saving' : 'device';
  });
}

const TEXT: Readonly<Record<State, string>> = {
  saving: words.saving,
  saved: words.saved,
  device: words.onDevice,
  'not-kept': words.notKept,
};

export function SaveState({ planId }: { readonly planId: string }) {
  const state = useSaveState(planId);
  return (
    <Box className="ax-plans-save" live="polite" role="status">
      {state === 'saved' && <Icon name="check" small className="ax-plans-save-icon" />}
      {state === 'device' && <Icon name="offline" small className="ax-plans-save-icon" />}
      <Txt as="span" size={5} tone={state === 'not-kept' ? 'serious' : 'soft'}>
        {TEXT[state]}
      </Txt>
    </Box>
  );
}
