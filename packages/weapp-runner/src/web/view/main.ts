import * as glass from 'glass-easel';
import type { Host } from '../host/host.js';
import type { PageView, ViewAnswer, ViewDoor, ViewWindow } from '../host/page-view.js';
import type { ViewCommand } from '../protocol.js';
import { createBackend } from './backend.js';
import { defineBuiltIns } from './built-ins/define.js';
import type { ViewContext } from './built-ins/built-in.js';
import { PageComponents } from './components.js';
import { PageScroll } from './page-scroll.js';
import { Queries } from './queries.js';
import { addStyles, setTheme } from './styles.js';

/** Entry of one page's view: loads, waits for its page, builds it from its template, opens the door to the host. */

function requireHost(): Host {
  const { __host: host } = window.parent;
  if (!host) throw new Error('a view only runs inside the phone');
  return host;
}

function start(): void {
  const host = requireHost();
  const view: ViewContext = { host, pageId: 0, path: '' };
  reportErrors(view);
  const backend = createBackend();
  const space = new glass.ComponentSpace('', undefined, undefined, true);
  defineBuiltIns(space, view);
  const frame = window.frameElement;
  if (!frame) throw new Error('a view only runs in a frame');
  host.views.loaded(frame, (pageView) => {
    Object.assign(view, { pageId: pageView.id, path: pageView.path });
    showPage(pageView, view, space, backend);
  });
}

function showPage(
  pageView: PageView,
  view: ViewContext,
  space: glass.ComponentSpace,
  backend: glass.CurrentWindowBackendContext,
): void {
  const { host } = view;
  const { page } = pageView;
  setTheme(host.viewTheme);
  addStyles(
    page.path,
    page.components.map(({ path }) => path),
  );
  const components = new PageComponents(space, view);
  const root = components.createPage(page, backend);
  const placeholder = document.getElementById('page-placeholder');
  if (!placeholder) throw new Error('the view document has no placeholder');
  glass.Element.replaceDocumentElement(root, document.body as never, placeholder as never);
  const queries = new Queries(components, (observerId, entry) =>
    host.logic.post({ type: 'observed', observerId, entry }),
  );
  const scroll = new PageScroll(view, host.phone.windowOf(pageView), page.methods);
  (window as unknown as ViewWindow).__view = createDoor(components, queries, scroll);
  host.views.ready(page.pageId, window as unknown as ViewWindow);
}

function reportErrors({ host }: ViewContext): void {
  glass.addGlobalErrorListener((error) => {
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    host.fail('view', message, stack);
    return false;
  });
  glass.addGlobalWarningListener((message) => {
    host.metrics.warn(message);
    return false;
  });
  window.addEventListener('error', ({ message, error }) =>
    host.fail('view', message, error instanceof Error ? error.stack : undefined),
  );
}

function createDoor(components: PageComponents, queries: Queries, scroll: PageScroll): ViewDoor {
  return {
    applyData(componentId, payload) {
      const before = performance.now();
      components.setData(componentId, payload);
      return performance.now() - before;
    },
    command: (command) => run(command, components, queries, scroll),
    setTheme,
    setSafeArea({ top, bottom }) {
      document.documentElement.style.setProperty('--wx-safe-area-top', `${top}px`);
      document.documentElement.style.setProperty('--wx-safe-area-bottom', `${bottom}px`);
    },
    hasContent: () => document.querySelector('wx-page > *') !== null,
  };
}

const NOTHING: ViewAnswer = { result: null, canvases: [] };

function run(command: ViewCommand, components: PageComponents, queries: Queries, scroll: PageScroll): ViewAnswer {
  switch (command.kind) {
    case 'query':
      return queries.answer(command.queries);
    case 'observe':
      queries.observe(command);
      return NOTHING;
    case 'unobserve':
      queries.unobserve(command.observerId);
      return NOTHING;
    case 'trigger':
      components.find(command.componentId)?.triggerEvent(command.name, command.detail, command.options);
      return NOTHING;
    case 'scrollTo':
      scroll.scrollTo(command, queries);
      return NOTHING;
    case 'refreshing':
      scroll.setRefreshing(command.on);
      return NOTHING;
    case 'hideKeyboard':
      (document.activeElement as HTMLElement | null)?.blur();
      return NOTHING;
  }
}

start();
