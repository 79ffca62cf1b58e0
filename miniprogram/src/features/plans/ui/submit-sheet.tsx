import { useMutation } from '@tanstack/react-query';
import { planWords } from '@/shared/locales/plans';
import { now } from '@/shared/platform/clock';
import type { Plan } from '@/shared/plans/plans.types';
import { Choices, Clauses, Sheet } from '@/shared/ui';
import { plans } from '../locales/plans';
import { handIn } from '../model/editing';

const words = plans.submitSheet;

interface SubmitSheetProps {
  readonly plan: Plan;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Who will read it, said before it leaves. */
export function SubmitSheet({ plan, open, onClose }: SubmitSheetProps) {
  const { mutate, isPending } = useMutation({ mutationFn: () => handIn(plan), onSettled: onClose });
  const isLate = Date.parse(plan.dueAt) < now().getTime();
  return (
    <Sheet id="submit-plan" open={open} title={words.title} onClose={onClose}>
      <Clauses className="ax-gap-2" text={words.text(planWords.reviewers.first)} />
      {isLate && <Clauses className="ax-gap-2" tone="soft" text={words.late} />}
      <Choices
        back={words.again}
        onBack={onClose}
        confirm={words.confirm}
        onConfirm={() => mutate()}
        busy={isPending}
      />
    </Sheet>
  );
}
