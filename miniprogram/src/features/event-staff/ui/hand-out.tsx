import { useMutation } from '@tanstack/react-query';
import { copyText } from '@/shared/platform/clipboard';
import { errorText } from '@/shared/request/error-text';
import { Box, Button, Note, showToast } from '@/shared/ui';
import { staffApi, type StaffEvent } from '../api/event-staff';
import { eventStaff } from '../locales/event-staff';

const words = eventStaff.one;

/** What goes out of the house: the notice for group chats, the sheet for the door, the list for the office. */
export function HandOut({ event }: { readonly event: StaffEvent }) {
  const { eventId, title, notice, state } = event;
  const sheet = useMutation({ mutationFn: () => staffApi.signInSheet(eventId, words.sheetFile(title)) });
  const list = useMutation({ mutationFn: () => staffApi.spreadsheet(eventId, words.listFile(title)) });
  const failure = sheet.error ?? list.error;
  return (
    <Box className="ax-gap-4">
      {state === 'published' && (
        <Button kind="soft" icon="copy" onPress={() => void copy(notice)}>
          {words.copyNotice}
        </Button>
      )}
      <Box className="ax-staff-two ax-staff-files">
        <Button kind="quiet" busy={sheet.isPending} onPress={() => sheet.mutate()}>
          {sheet.isPending ? words.downloading : words.printSheet}
        </Button>
        <Button kind="quiet" busy={list.isPending} onPress={() => list.mutate()}>
          {list.isPending ? words.downloading : words.download}
        </Button>
      </Box>
      {failure && (
        <Box className="ax-gap-3">
          <Note tone="serious" live="assertive">
            {errorText(failure)}
          </Note>
        </Box>
      )}
    </Box>
  );
}

async function copy(notice: string): Promise<void> {
  showToast((await copyText(notice)) ? words.noticeCopied : words.notCopied);
}
