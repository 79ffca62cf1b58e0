import type { DesktopTalkProps } from './desktop.types';

/* A phone has no room for these: nothing of them is built or sent to the view. */
export const DesktopHero = () => null;
export const DesktopFooter = () => null;
export const DesktopHeading = (_props: { readonly children: string }) => null;
export const DesktopTalk = (_props: DesktopTalkProps) => null;
