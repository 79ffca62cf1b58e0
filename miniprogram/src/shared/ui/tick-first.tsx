import { type ReactNode, useState } from 'react';
import { Box } from './base';
import { ButtonPair } from './button';
import { Note } from './card';
import { Tick } from './tick';

interface TickFirstProps {
  readonly statement: string;
  /** said to whoever goes on without the tick */
  readonly reminder: string;
  /** what went wrong, between the statement and the buttons */
  readonly problem?: ReactNode;
  /** two buttons of the same size; one acts through `ifTicked` */
  readonly children: (ifTicked: (act: () => void) => void) => ReactNode;
}

/** A decision that rests on one statement, which is never ticked beforehand. With another `key` it is unticked again. */
export function TickFirst({ statement, reminder, problem, children }: TickFirstProps) {
  const [ticked, setTicked] = useState(false);
  const [reminded, setReminded] = useState(false);
  return (
    <>
      <Tick label={statement} checked={ticked} onChange={setTicked} />
      {reminded && !ticked && (
        <Box className="ax-gap-2">
          <Note tone="notice" live="assertive">
            {reminder}
          </Note>
        </Box>
      )}
      {problem}
      <Box className="ax-gap-3">
        <ButtonPair keep>{children((act) => (ticked ? act() : setReminded(true)))}</ButtonPair>
      </Box>
    </>
  );
}
