import { ui } from '../locales/ui';
import { focusField } from '../platform/focus-field';
import { Box, Input, Press } from './base';
import { Button } from './button';
import { Icon } from './icon';

interface SearchFieldProps {
  /** unique on the page */
  readonly id: string;
  /** what can be looked for; stands in the field until something is written, and is spoken */
  readonly label: string;
  readonly maxLength: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** the button, or the keyboard's own key */
  readonly onSearch: () => void;
  readonly onClear: () => void;
}

/** Words to look for. Nothing is asked until somebody says so, and no browser remembers what was written. */
export function SearchField({ id, label, maxLength, value, onChange, onSearch, onClear }: SearchFieldProps) {
  const clear = (): void => {
    onClear();
    // the button goes; the keyboard stays where it was useful
    focusField(id);
  };
  return (
    <Box role="search" className="ax-search">
      <Box className="ax-input ax-search-field">
        <Icon name="search" small className="ax-input-icon" />
        <Input
          id={id}
          label={label}
          placeholder={label}
          maxLength={maxLength}
          value={value}
          onChange={onChange}
          onEnter={onSearch}
          enterKey="search"
          autoComplete="off"
        />
        {value !== '' && (
          <Press className="ax-search-clear" label={ui.clear} onPress={clear}>
            <Icon name="close" small />
          </Press>
        )}
      </Box>
      <Button kind="soft" small className="ax-search-go" onPress={onSearch}>
        {ui.search}
      </Button>
    </Box>
  );
}
