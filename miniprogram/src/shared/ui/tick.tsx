import { Box, Press, Txt } from './base';
import { Icon } from './icon';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Never ticked beforehand. */
export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <Press className="ax-tick" role="checkbox" checked={checked} onPress={() => onChange(!checked)}>
      <Box className="ax-tick-box" hidden>
        <Icon name="check" small />
      </Box>
      <Txt as="span" className="ax-grow">
        {label}
      </Txt>
    </Press>
  );
}
