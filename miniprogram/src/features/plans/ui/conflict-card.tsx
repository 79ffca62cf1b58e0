import { labelOf, textOf } from '@/shared/plans/plan-sheet';
import type { FieldValue, Place } from '@/shared/plans/plans.types';
import { anchorOf } from '@/shared/plans/problems';
import { copyText } from '@/shared/platform/clipboard';
import { Box, Button, showToast, Txt } from '@/shared/ui';
import { plans } from '../locales/plans';
import type { Editing } from '../model/editing';
import type { Conflict } from '../model/planning.types';
import { bothOf, type Choice } from '../model/section-work';

const words = plans.conflict;

interface ConflictCardProps {
  readonly place: Place;
  readonly conflict: Conflict;
  readonly oneLine: boolean;
  readonly editing: Editing;
  /** the measure it was about is no longer there */
  readonly gone?: boolean;
}

/** Two people wrote at one place: both texts, and the choice. Nothing is thrown away before it is made. */
export function ConflictCard({ place, conflict, oneLine, editing, gone }: ConflictCardProps) {
  const { field, yours, theirs, theirName } = conflict;
  const both = bothOf(theirs, yours, oneLine);
  const choose = (choice: Choice): void => editing.settle(conflict, choice, both);
  const maySayBoth = typeof yours === 'string' && typeof theirs === 'string' && yours !== '' && theirs !== '';
  return (
    <Box
      id={anchorOf(place)}
      className="ax-plans-conflict"
      role="group"
      label={words.title(theirName ?? words.colleague)}
    >
      {field !== null && (
        <Txt as="p" size={5} strong>
          {labelOf(field)}
        </Txt>
      )}
      <Txt as="p" size={5} className="ax-plans-conflict-who" live="polite">
        {gone ? words.gone : field === null ? words.removed : words.title(theirName ?? words.colleague)}
      </Txt>
      {field !== null && <Side title={words.mine} text={said(field, yours)} />}
      {field !== null && !gone && <Side title={words.theirs} text={said(field, theirs)} />}
      {field === null || gone ? (
        <Box className="ax-plans-choices">
          {gone && (
            <Button kind="quiet" small icon="copy" onPress={() => void copy(String(yours ?? ''))}>
              {plans.plan.copy}
            </Button>
          )}
          <Button kind="quiet" small onPress={() => choose('theirs')}>
            {plans.plan.close}
          </Button>
        </Box>
      ) : (
        <Box className="ax-plans-choices">
          <Button kind="quiet" small onPress={() => choose('mine')}>
            {words.useMine}
          </Button>
          <Button kind="quiet" small onPress={() => choose('theirs')}>
            {words.useTheirs}
          </Button>
          {maySayBoth && (
            <Button kind="quiet" small onPress={() => choose('both')}>
              {words.useBoth}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}

const said = (field: string, value: FieldValue): string => textOf(field, value) ?? words.empty;

async function copy(text: string): Promise<void> {
  if (await copyText(text)) showToast(plans.plan.copied);
}

function Side({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Box className="ax-plans-side">
      <Txt as="p" size={6} tone="soft">
        {title}
      </Txt>
      <Txt as="p" className="ax-plan-value">
        {text}
      </Txt>
    </Box>
  );
}
