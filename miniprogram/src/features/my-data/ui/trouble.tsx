import { useMutation } from '@tanstack/react-query';
import { ApiError } from '@/shared/request';
import { errorText } from '@/shared/request/error-text';
import { Box, Button, Note, showToast } from '@/shared/ui';
import { myData } from '../locales/my-data';
import { signInAgain } from '../model/sign-in-again';

interface TroubleProps {
  readonly error: unknown;
  /** where to go on after signing in again */
  readonly page: 'myData' | 'deleteMyData';
  readonly onSignedIn: () => void;
}

/** What did not work; a session that is too old is renewed by proving who one is. */
export function Trouble({ error, page, onSignedIn }: TroubleProps) {
  const { mutate, isPending } = useMutation({
    mutationFn: () => signInAgain(page),
    onSuccess: onSignedIn,
    onError: (failure) => showToast(errorText(failure)),
  });
  if (!error) return null;
  const isOld = error instanceof ApiError && error.code === 'SESSION_NOT_FRESH';
  return (
    <Box className="ax-gap-3">
      <Note tone={isOld ? 'notice' : 'serious'} live="assertive">
        {errorText(error)}
      </Note>
      {isOld && (
        <Button kind="soft" className="ax-gap-2" busy={isPending} onPress={() => mutate()}>
          {myData.signInAgain}
        </Button>
      )}
    </Box>
  );
}
