import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { Plan } from '@/shared/plans/plans.types';
import { errorText } from '@/shared/request/error-text';
import { queryClient } from '@/shared/state/query-client';
import { dayOf, dayWords, instantOf, timeOf } from '@/shared/time/business-time';
import { AreaField, Box, Choices, DateField, Sheet, showToast } from '@/shared/ui';
import { planStaffApi, planStaffKeys } from '../api/plan-staff';
import { planStaff } from '../locales/plan-staff';

const words = planStaff.review;
const LONGEST = 200;

interface ExtendSheetProps {
  readonly plan: Plan;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** More time for one unit, with a reason that it will read. */
export function ExtendSheet({ plan, open, onClose }: ExtendSheetProps) {
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => planStaffApi.extend(plan.planId, instantOf(day, timeOf(plan.dueAt)), reason.trim()),
    onSuccess: (changed) => {
      queryClient.setQueryData(planStaffKeys.plan(plan.planId), changed);
      showToast(words.extended);
      onClose();
    },
  });
  const missing = day === '' || reason.trim() === '';
  const extend = (): void => {
    setTried(true);
    if (!missing) mutate();
  };
  return (
    <Sheet id="extend" open={open} title={words.extendTitle} onClose={onClose}>
      <Box className="ax-gap-4">
        <DateField
          id="extend-day"
          mode="date"
          icon="calendar"
          label={words.extendDay}
          min={dayOf(plan.dueAt)}
          value={day}
          shown={day === '' ? '' : dayWords(day, plan.year)}
          placeholder={planStaff.settings.choose}
          onChange={setDay}
        />
        <AreaField
          id="extend-reason"
          label={words.extendReason}
          placeholder={words.extendReasonPlaceholder}
          value={reason}
          maxLength={LONGEST}
          error={tried && missing ? words.extendMissing : error ? errorText(error) : null}
          onChange={setReason}
        />
      </Box>
      <Choices
        back={words.again}
        onBack={onClose}
        confirm={words.extendSave}
        onConfirm={extend}
        busy={isPending}
        keep
      />
    </Sheet>
  );
}
