import type { ReactNode } from 'react';
import type { TabRoute } from '@/routes';
import { back } from '../navigation';
import { usePageTitle } from '../platform/page-title';
import { MiniPlayer } from '../player/mini-player';
import { useReadFirstGone } from '../platform/read-first';
import { queryClient } from '../state/query-client';
import { useNetwork } from '../state/network';
import { useLarge } from '../state/preferences';
import { Box, classNames, Txt } from './base';
import { ErrorBoundary } from './error-boundary';
import { Header } from './header';
import { PrivacySheet } from './privacy-sheet';
import { OfflineBanner } from './states';
import { TabBar } from './tab-bar';
import { ToastHost } from './toast';
import { WideBack } from './wide-back';

interface PageProps {
  /** the page's heading, spoken and in the browser's title */
  readonly title: string;
  /** the page draws its own large words; the heading is only spoken */
  readonly titleHidden?: boolean;
  readonly tab?: TabRoute;
  /** instead of going back, for pages that ask first */
  readonly onBack?: () => void;
  /** actions at the thumb, always in sight */
  readonly bar?: ReactNode;
  /** website on wide screens: 1120 px instead of a reading column */
  readonly wide?: boolean;
  /** no tab bar yet: the welcome */
  readonly bare?: boolean;
  /** instead of asking every shown list again */
  readonly onRetry?: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

const retryAll = (): void => void queryClient.refetchQueries({ type: 'active' });

/** The frame of every page: header with help, offline remark, content, actions, tabs. */
export function Page(props: PageProps) {
  const { title, titleHidden, tab, onBack, bar, wide, bare, onRetry, className, children } = props;
  const large = useLarge();
  const online = useNetwork((state) => state.online);
  usePageTitle(title);
  useReadFirstGone();
  const goBack = onBack ?? (() => void back());
  return (
    <Box
      className={classNames('ax-page', large && 'ax-large', tab && !bare && 'ax-page-tab', bar ? 'ax-page-bar' : null)}
    >
      <Header tab={tab} onBack={goBack} />
      <Box as="main" className={classNames('ax-main', wide && 'ax-main-wide', className)}>
        {tab === undefined && <WideBack onBack={goBack} />}
        {/* a place of its own: what comes and goes there does not move what follows */}
        <Box>{!online && <OfflineBanner onRetry={onRetry ?? retryAll} />}</Box>
        <Txt as="h1" className={titleHidden ? 'ax-unseen' : 'ax-title'}>
          {title}
        </Txt>
        <ErrorBoundary>{children}</ErrorBoundary>
      </Box>
      <ToastHost />
      <PrivacySheet />
      {/* what may come later stands last: nothing before it crosses again */}
      {bar && (
        <Box className="ax-bar">
          <Box className="ax-bar-wrap">{bar}</Box>
        </Box>
      )}
      {tab && !bare && <MiniPlayer />}
      {tab && !bare && <TabBar current={tab} />}
    </Box>
  );
}
