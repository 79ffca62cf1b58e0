/*
 * What crosses to the view is paid for on an old phone, byte by byte. Taro sends more than a change needs in two cases,
 * which are mended here, with its own operations:
 *
 *   a node that goes   Taro sends all its siblings anew: closing a sheet would send the whole page. An empty text takes
 *                      its place instead, and what comes there next takes the place of the text.
 *   a page behind      Taro sends what changes on pages nobody sees: an answer would rewrite the list of tests behind
 *                      the question. What changes there waits until the page is shown again.
 */
import { hooks } from '@tarojs/shared';
import { document, TaroNode, TaroRootElement } from '@tarojs/runtime';

/** Beyond this many empty places among the same siblings, sending the siblings anew is the better bargain. */
const MOST_PLACES = 6;

const isPlace = (node) => node.keepsPlace === true;

function createPlace() {
  const place = document.createTextNode('');
  place.keepsPlace = true;
  return place;
}

const { insertBefore, removeChild } = TaroNode.prototype;

TaroNode.prototype.removeChild = function (child, options = {}) {
  const goes = options.cleanRef !== false && options.doUpdate !== false;
  if (!goes || !this._root || this.childNodes.length === 1) return removeChild.call(this, child, options);
  if (this.childNodes.filter(isPlace).length >= MOST_PLACES) {
    this.childNodes.filter(isPlace).forEach((place) => removeChild.call(this, place, { doUpdate: false }));
    return removeChild.call(this, child, options);
  }
  this.replaceChild(createPlace(), child);
  return child;
};

TaroNode.prototype.insertBefore = function (child, reference, isReplace) {
  const comes = !isReplace && !child.parentNode && Boolean(this._root);
  const place = comes ? (reference ? reference.previousSibling : this.lastChild) : null;
  if (!place || !isPlace(place)) return insertBefore.call(this, child, reference, isReplace);
  this.replaceChild(child, place);
  return child;
};

const { performUpdate } = TaroRootElement.prototype;

TaroRootElement.prototype.performUpdate = function (isFirst, prerender) {
  if (!isFirst && this.ctx && this.ctx.isBehind) return;
  performUpdate.call(this, isFirst, prerender);
};

/**
 * Changes that waited: the last of each path, and none inside a node that is sent whole, because it is read when it is
 * sent and another node may have stood at that path before.
 */
function latest(payloads) {
  const last = new Map();
  payloads.forEach((payload) => {
    last.delete(payload.path);
    last.set(payload.path, payload);
  });
  const whole = Array.from(last.values()).filter(({ value }) => typeof value === 'function');
  return Array.from(last.values()).filter(({ path }) => !whole.some((each) => path.startsWith(`${each.path}.`)));
}

hooks.tap('modifyPageObject', (page) => {
  const { onShow, onHide } = page;
  page.onHide = function (...args) {
    this.isBehind = true;
    return onHide.apply(this, args);
  };
  page.onShow = function (...args) {
    this.isBehind = false;
    const root = document.getElementById(this.$taroPath);
    if (root && root.updatePayloads.length > 0) {
      root.updatePayloads = latest(root.updatePayloads);
      root.performUpdate();
    }
    return onShow.apply(this, args);
  };
});
