import { useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useSession } from '@/app/session';
import { newUuid } from '@/shared/platform/uuid';
import type { Decision, Plan } from '@/shared/plans/plans.types';
import { SignedNameField, useSignedName } from '@/shared/plans/signed-name';
import { queryClient } from '@/shared/state/query-client';
import { AreaField, Box, Choices, Clauses, Sheet, showToast, Txt } from '@/shared/ui';
import { planStaffApi, planStaffKeys } from '../api/plan-staff';
import { planStaff } from '../locales/plan-staff';
import { forgetRemarks, remarksOf, useRemarksOf } from '../model/remarks';

const words = planStaff.review;
const LONGEST = 500;

export type Deciding = Decision;

interface DecisionSheetsProps {
  readonly plan: Plan;
  readonly deciding: Deciding | null;
  readonly onClose: () => void;
}

/** [通过] is asked once more; [退回补充] needs a sentence. */
export function DecisionSheets({ plan, deciding, onClose }: DecisionSheetsProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const remarks = useRemarksOf(plan.planId);
  const accountId = useSession(({ account }) => account?.accountId ?? '');
  const name = useSignedName(accountId);
  // one id for a decision, however often it is sent
  const ids = useRef<Partial<Record<Decision, string>>>({});
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async ({ decision, signedName }: { decision: Decision; signedName: string }) => {
      const id = (ids.current[decision] ??= await newUuid());
      const comments = remarksOf(plan.planId);
      return planStaffApi.review(plan.planId, {
        id,
        number: plan.version,
        decision,
        reason: decision === 'return' ? reason.trim() : '',
        comments,
        signedName,
      });
    },
    onSuccess: (changed, { decision }) => {
      forgetRemarks(plan.planId);
      queryClient.setQueryData(planStaffKeys.plan(plan.planId), changed);
      for (const part of ['summary', 'list', 'years']) {
        void queryClient.invalidateQueries({ queryKey: [...planStaffKeys.all, part] });
      }
      showToast(decision === 'pass' ? words.passed : words.returned);
      onClose();
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: planStaffKeys.plan(plan.planId) }),
  });
  const close = (): void => {
    reset();
    setMissing(false);
    ids.current = {};
    onClose();
  };
  const decide = (decision: Decision): void => {
    const signedName = name.sign();
    const needsReason = decision === 'return' && reason.trim() === '';
    setMissing(needsReason);
    if (signedName !== null && !needsReason) mutate({ decision, signedName });
  };
  const isReturn = deciding === 'return';
  return (
    <Sheet id="decision" open={deciding !== null} title={isReturn ? words.backTitle : words.passTitle} onClose={close}>
      <Clauses
        className="ax-gap-2"
        tone="soft"
        text={isReturn ? words.backText : plan.reviewer === 'county' ? words.passCounty : words.passFirst}
      />
      {isReturn && (
        <Box className="ax-gap-4">
          <AreaField
            id="return-reason"
            label={words.reason}
            placeholder={words.reasonPlaceholder}
            value={reason}
            maxLength={LONGEST}
            error={missing && reason.trim() === '' ? words.reasonMissing : null}
            onChange={setReason}
          />
        </Box>
      )}
      <SignedNameField id="reviewer-name" label={words.reviewer} name={name} />
      {remarks.length > 0 && (
        <Txt as="p" size={5} tone="soft" className="ax-gap-3">
          {words.passComments(remarks.length)}
        </Txt>
      )}
      <Choices
        error={error}
        back={words.again}
        onBack={close}
        confirm={isReturn ? words.back : words.pass}
        onConfirm={() => deciding !== null && decide(deciding)}
        busy={isPending}
        keep
      />
    </Sheet>
  );
}
