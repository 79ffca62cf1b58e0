import { useMutation } from '@tanstack/react-query';
import { useSession } from '@/app/session';
import { planWords } from '@/shared/locales/plans';
import { now } from '@/shared/platform/clock';
import type { Plan } from '@/shared/plans/plans.types';
import { SignedNameField, useSignedName } from '@/shared/plans/signed-name';
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
  const accountId = useSession(({ account }) => account?.accountId ?? '');
  const name = useSignedName(accountId, liaisonOf(plan));
  const { mutate, isPending } = useMutation({
    mutationFn: (signedName: string) => handIn(plan, signedName),
    onSettled: onClose,
  });
  const confirm = (): void => {
    const signedName = name.sign();
    if (signedName !== null) mutate(signedName);
  };
  const isLate = Date.parse(plan.dueAt) < now().getTime();
  return (
    <Sheet id="submit-plan" open={open} title={words.title} onClose={onClose}>
      <Clauses className="ax-gap-2" text={words.text(planWords.reviewers.first)} />
      {isLate && <Clauses className="ax-gap-2" tone="soft" text={words.late} />}
      <SignedNameField id="filler-name" label={words.filler} name={name} />
      <Choices back={words.again} onBack={onClose} confirm={words.confirm} onConfirm={confirm} busy={isPending} />
    </Sheet>
  );
}

/** Usually the one who fills the plan in. */
const liaisonOf = ({ sections }: Plan): string =>
  String(sections.find(({ section }) => section === 'safeguards')?.fields.liaison ?? '');
