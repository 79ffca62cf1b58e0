import type { Hotline } from '@/shared/api/types';

export interface DesktopTalkProps {
  readonly hotlines: readonly Hotline[];
}
