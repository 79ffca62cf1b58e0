import { eventWords as words } from '../locales/events';
import { copyText } from '../platform/clipboard';
import { MAY_NAVIGATE, openMap } from '../platform/map';
import { Button, showToast } from '../ui';
import type { EventPlace } from './events.types';

/** How to get there: WeChat's map, or the address to paste into one. */
export function WayButton({ place }: { readonly place: Omit<EventPlace, 'venueId'> }) {
  const { name, address, latitude, longitude } = place;
  if (MAY_NAVIGATE && latitude !== null && longitude !== null) {
    return (
      <Button kind="quiet" small onPress={() => void openMap({ name, address, latitude, longitude })}>
        {words.navigate}
      </Button>
    );
  }
  return (
    <Button kind="quiet" small onPress={() => void copy(`${name} ${address}`)}>
      {words.copyAddress}
    </Button>
  );
}

async function copy(text: string): Promise<void> {
  showToast((await copyText(text)) ? words.addressCopied : words.notCopied);
}
