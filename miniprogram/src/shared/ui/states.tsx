import { ApiError } from '../request';
import { ui } from '../locales/ui';
import type { ArtName } from '../theme/generated/names';
import { Art } from './art';
import { Box, classNames, Press, Txt } from './base';
import { Button } from './button';
import { Clauses } from './clauses';
import type { Destination } from './base';
import { Icon } from './icon';

interface StateAction {
  readonly label: string;
  readonly to?: Destination;
  readonly onPress?: () => void;
}

interface EmptyStateProps {
  readonly art: ArtName;
  /** clauses; a narrow line breaks between them */
  readonly text: readonly string[];
  readonly action?: StateAction;
}

/** Nothing here yet, said with a picture and one thing to do. */
export function EmptyState({ art, text, action }: EmptyStateProps) {
  return (
    <Box className="ax-card ax-state">
      <Art name={art} width={180} />
      <Clauses text={text} className="ax-state-text" />
      {action && (
        <Button kind="quiet" small to={action.to} onPress={action.onPress}>
          {action.label}
        </Button>
      )}
    </Box>
  );
}

/** Something was not loaded: what happened, then one thing to do. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const known = error instanceof ApiError;
  return (
    <Box className="ax-card ax-state" role="alert">
      <Art name="steam-cup" width={120} hidden />
      <Txt as="p" size={3} strong>
        {ui.notLoaded}
      </Txt>
      {known && error.code !== 'BAD_REPLY' && (
        <Txt as="p" size={5} tone="soft">
          {error.message}
        </Txt>
      )}
      <Button kind="quiet" small onPress={onRetry}>
        {ui.retry}
      </Button>
    </Box>
  );
}

/** Grey lines where rows will be. Does not move. */
export function Skeleton({ rows, className }: { readonly rows: number; readonly className?: string }) {
  return (
    <Box className={classNames('ax-list', className)} role="status" label={ui.loading} busy>
      {Array.from({ length: rows }, (_, index) => (
        <Box key={index} className="ax-list-item ax-row ax-skeleton" hidden>
          <Box className="ax-grow">
            <Box className="ax-skeleton-line" style={{ width: index % 2 === 0 ? '56%' : '44%' }} />
            <Box className="ax-skeleton-line ax-skeleton-thin" style={{ width: index % 2 === 0 ? '40%' : '48%' }} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Shown while the device is offline; pressing tries again. */
export function OfflineBanner({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Press className="ax-note ax-note-plain ax-offline" onPress={onRetry} label={ui.offline.join('')} live="polite">
      <Icon name="offline" small className="ax-note-icon" />
      <Clauses size={5} text={ui.offline} />
    </Press>
  );
}
