import './app/polyfills';
import type { PropsWithChildren } from 'react';
import Taro, { useLaunch, usePageNotFound } from '@tarojs/taro';
import { Providers } from './app/providers';
import { start } from './app/start';
import { pageFor, pathOf } from './routes';
import './shared/theme/generated/tokens.css';
import './shared/theme/generated/icons.css';
import './shared/theme/generated/art.css';
import './shared/ui/styles/base.css';
import './shared/ui/styles/page.css';
import './shared/ui/styles/controls.css';
import './shared/ui/styles/lists.css';
import './shared/ui/styles/feedback.css';

export default function App({ children }: PropsWithChildren) {
  useLaunch(start);
  usePageNotFound(({ path }) => {
    void Taro.reLaunch({ url: pathOf(pageFor(path)) });
  });
  return <Providers>{children}</Providers>;
}
