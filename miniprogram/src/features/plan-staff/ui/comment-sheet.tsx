import { useState } from 'react';
import type { Place, Plan } from '@/shared/plans/plans.types';
import { samePlace } from '@/shared/plans/problems';
import { AreaField, Box, Choices, Sheet } from '@/shared/ui';
import { planStaff } from '../locales/plan-staff';
import { remark, remarksOf } from '../model/remarks';

const words = planStaff.review;
const LONGEST = 300;

export interface Commenting {
  readonly place: Place;
  /** what the place is called */
  readonly label: string;
}

interface CommentSheetProps {
  readonly plan: Plan;
  readonly commenting: Commenting | null;
  readonly onClose: () => void;
}

export function CommentSheet({ plan: { planId }, commenting, onClose }: CommentSheetProps) {
  const before = remarksOf(planId).find((each) => commenting && samePlace(each, commenting.place))?.text ?? '';
  const [text, setText] = useState(before);
  if (!commenting) return null;
  const keep = (written: string): void => {
    remark(planId, commenting.place, written);
    onClose();
  };
  return (
    <Sheet id="comment" open title={words.commentTitle(commenting.label)} onClose={onClose}>
      <Box className="ax-gap-4">
        <AreaField
          id="comment-text"
          label={words.commentField}
          placeholder={words.commentPlaceholder}
          value={text}
          maxLength={LONGEST}
          onChange={setText}
        />
      </Box>
      <Choices
        back={words.commentRemove}
        onBack={() => keep('')}
        confirm={words.commentSave}
        onConfirm={() => keep(text)}
        keep
      />
    </Sheet>
  );
}
