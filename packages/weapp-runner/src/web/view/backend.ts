import * as glass from 'glass-easel';
import { domTag } from '../built-in-tags.js';
import { toBrowserCss } from '../rpx.js';
import { connectEvents } from './events.js';

interface DomFactory {
  createElement(tag: string): Node;
  createTextNode(text: string): Node;
  createDocumentFragment(): Node;
}

/** glass-easel over this document: its tags renamed, its inline styles translated, its events connected. */
export function createBackend(): glass.CurrentWindowBackendContext {
  glass.globalOptions.writeIdToDOM = true;
  // Methods of the mini-program must not take the place of the engine's own.
  glass.globalOptions.writeFieldsToNode = false;
  glass.globalOptions.throwGlobalError = false;
  const context = new glass.CurrentWindowBackendContext();
  const factory: DomFactory = {
    createElement: (tag) => document.createElement(domTag(tag)),
    createTextNode: (text) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  };
  Object.assign(context, { document: factory });
  translateInlineStyles();
  connectEvents(context);
  return context;
}

function translateInlineStyles(): void {
  const prototype = glass.Element.prototype;
  const setNodeStyle: unknown = Reflect.get(prototype, 'setNodeStyle');
  if (typeof setNodeStyle !== 'function') throw new Error('glass-easel has no setNodeStyle any more');
  prototype.setNodeStyle = function (style, segment) {
    Reflect.apply(setNodeStyle, this, [toBrowserCss(style), segment]);
  };
}
