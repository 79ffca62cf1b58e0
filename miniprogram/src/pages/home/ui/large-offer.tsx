import { Box, Button, ButtonPair, Clauses, Sheet } from '@/shared/ui';
import { systemFontSize } from '@/shared/platform/window-metrics';
import { shouldOfferLarge, usePreferences } from '@/shared/state/preferences';
import { home } from '../locales/home';
import { useWelcomed } from '../model/use-welcomed';

/** Asked once, of people who enlarged WeChat's own text. */
export function LargeOffer() {
  const { size, chooseSize } = usePreferences();
  const welcomed = useWelcomed();
  const open = welcomed && shouldOfferLarge(size, systemFontSize());
  return (
    <Sheet id="large-offer" open={open} title={home.largeOffer.title}>
      <Clauses className="ax-gap-2" text={home.largeOffer.text} />
      <Box className="ax-gap-5">
        <ButtonPair>
          <Button onPress={() => chooseSize('large')}>{home.largeOffer.accept}</Button>
          <Button kind="quiet" onPress={() => chooseSize('standard')}>
            {home.largeOffer.decline}
          </Button>
        </ButtonPair>
      </Box>
    </Sheet>
  );
}
