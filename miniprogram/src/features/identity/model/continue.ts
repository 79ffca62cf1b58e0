import { back, replaceWith, unpackNext } from '@/shared/navigation';

/** Goes on where the person wanted to go before being asked something; otherwise back where they came from. */
export async function continueTo(next: string | undefined): Promise<void> {
  const destination = unpackNext(next);
  if (destination) await replaceWith(destination);
  else await back();
}
