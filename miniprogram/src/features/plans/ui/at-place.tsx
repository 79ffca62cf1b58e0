import type { ReactNode } from 'react';
import type { Place } from '@/shared/plans/plans.types';
import { Box, Note } from '@/shared/ui';
import { plans } from '../locales/plans';
import type { Editing } from '../model/editing';
import type { Marks } from '../model/marks';
import { ConflictCard } from './conflict-card';

interface AtPlaceProps {
  readonly place: Place;
  readonly marks: Marks;
  readonly editing: Editing;
  /** the field is one line: both texts are joined in it */
  readonly oneLine?: boolean;
  readonly children: ReactNode;
}

/** A field with what the reviewer wrote about it; while two texts compete for it, the choice stands in its place. */
export function AtPlace({ place, marks, editing, oneLine, children }: AtPlaceProps) {
  const conflict = marks.conflictAt(place);
  return (
    <Box className="ax-plans-place">
      <Comments place={place} marks={marks} />
      {conflict ? (
        <ConflictCard place={place} conflict={conflict} oneLine={oneLine ?? false} editing={editing} />
      ) : (
        children
      )}
    </Box>
  );
}

export function Comments({ place, marks }: { readonly place: Place; readonly marks: Marks }) {
  const comments = marks.commentsAt(place);
  return (
    <>
      {comments.map(({ text }) => (
        <Box key={text} className="ax-plans-comment">
          <Note tone="notice" icon="eye">
            {plans.returned.comment(text)}
          </Note>
        </Box>
      ))}
    </>
  );
}
