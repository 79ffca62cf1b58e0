import { keepTogether } from '@/shared/locales/keep-together';
import { now } from '@/shared/platform/clock';
import { Box, classNames, Icon, Press, Txt } from '@/shared/ui';
import type { Message } from '../api/inbox';
import { inbox } from '../locales/inbox';
import { destinationOf } from '../model/destination';
import { whenWords } from '../model/when';

interface MessageRowProps {
  readonly message: Message;
  readonly onRead: () => void;
}

/** One message; pressing marks it read and opens what it is about. */
export function MessageRow({ message, onRead }: MessageRowProps) {
  const unread = message.readAt === null;
  const to = destinationOf(message) ?? undefined;
  return (
    <Box as="li" className="ax-list-item">
      <Press className="ax-row ax-inbox-row" to={to} onPress={onRead}>
        <Box className={classNames('ax-inbox-dot', unread && 'ax-inbox-dot-unread')} />
        <Box className="ax-grow">
          <Box className="ax-inbox-head">
            <Txt as="p" size={3} strong={unread} className="ax-inbox-title">
              {message.title}
            </Txt>
            <Txt as="span" size={6} tone="soft" className="ax-inbox-when ax-num">
              {whenWords(message.createdAt, now())}
            </Txt>
          </Box>
          {unread && (
            <Txt as="span" className="ax-unseen">
              {inbox.unread}
            </Txt>
          )}
          <Txt as="p" size={5} tone="soft">
            {keepTogether(message.text)}
          </Txt>
        </Box>
        {to && <Icon name="chevron" small className="ax-row-chevron ax-inbox-chevron" />}
      </Press>
    </Box>
  );
}
