import { ui } from '../locales/ui';
import { openPrivacyGuide } from '../platform/privacy';
import { AGREE_BUTTON_ID } from '../platform/privacy.types';
import { usePrivacy } from '../state/privacy';
import { Box, Press, Txt } from './base';
import { Button, ButtonPair } from './button';
import { Clauses } from './clauses';
import { Sheet } from './sheet';

/** Only when something needs it: WeChat's camera or clipboard waits for the answer. */
export function PrivacySheet() {
  const answer = usePrivacy((state) => state.answer);
  return (
    <Sheet id="privacy" open={answer !== null} title={ui.privacy.title}>
      <Clauses text={ui.privacy.text} className="ax-gap-2" />
      <Press className="ax-link" onPress={openPrivacyGuide}>
        <Txt as="span">{ui.privacy.guide}</Txt>
      </Press>
      <Box className="ax-gap-4">
        <ButtonPair>
          <Button kind="quiet" onPress={() => answer?.(false)}>
            {ui.privacy.disagree}
          </Button>
          <Button id={AGREE_BUTTON_ID} openType="agreePrivacyAuthorization" onAgree={() => answer?.(true)}>
            {ui.privacy.agree}
          </Button>
        </ButtonPair>
      </Box>
    </Sheet>
  );
}
