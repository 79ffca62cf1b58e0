import { copyText } from '@/shared/platform/clipboard';
import { Box, Button, ButtonPair, FileButton, showToast } from '@/shared/ui';
import { staffFiles, type StaffEvent } from '../api/event-staff';
import { eventStaff } from '../locales/event-staff';

const words = eventStaff.one;

interface HandOutProps {
  readonly event: StaffEvent;
  /** the files only */
  readonly files?: boolean;
}

/** What goes out of the house: the notice for group chats, the sheet for the door, the list for the office. */
export function HandOut({ event, files }: HandOutProps) {
  const { eventId, title, notice, state } = event;
  return (
    <Box className="ax-gap-4">
      {state === 'published' && !files && (
        <Box className="ax-staff-notice">
          <Button kind="soft" icon="copy" onPress={() => void copy(notice)}>
            {words.copyNotice}
          </Button>
        </Box>
      )}
      <ButtonPair>
        <FileButton path={staffFiles.signInSheet(eventId)} name={words.sheetFile(title)}>
          {words.printSheet}
        </FileButton>
        <FileButton path={staffFiles.spreadsheet(eventId)} name={words.listFile(title)}>
          {words.download}
        </FileButton>
      </ButtonPair>
    </Box>
  );
}

async function copy(notice: string): Promise<void> {
  showToast((await copyText(notice)) ? words.noticeCopied : words.notCopied);
}
