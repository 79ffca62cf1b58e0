import type { TabRoute } from '@/routes';

export interface HeaderProps {
  /** set on tab pages: brand instead of the way back */
  readonly tab?: TabRoute;
  readonly onBack: () => void;
}
