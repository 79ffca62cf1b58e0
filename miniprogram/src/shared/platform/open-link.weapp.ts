import { copyText } from './clipboard';

/** A mini-program opens no other website: the address goes to the clipboard. False: say what to do with it. */
export async function openLink(address: string): Promise<boolean> {
  await copyText(address);
  return false;
}
