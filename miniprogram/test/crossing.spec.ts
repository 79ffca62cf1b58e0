import { describe, expect, it } from '@jest/globals';
import { hooks } from '@tarojs/shared';
import { document, type TaroElement, type TaroNode, type TaroRootElement } from '@tarojs/runtime';
import '../config/crossing-runtime.js';

interface Page {
  $taroPath: string;
  setData: (data: Record<string, unknown>, done: () => void) => void;
  onShow: () => void;
  onHide: () => void;
}
let pages = 0;

/** A page with a box of three boxes on it, shown; `crossed` tells what its setData carried since it was last asked. */
async function open() {
  pages += 1;
  let data: Record<string, unknown> = {};
  const page: Page = {
    $taroPath: `page-${pages}`,
    setData: (part, done) => {
      data = { ...data, ...part };
      done();
    },
    onShow: () => undefined,
    onHide: () => undefined,
  };
  hooks.call('modifyPageObject', page);
  const root = document.createElement('root') as TaroRootElement;
  root.setAttribute('id', page.$taroPath);
  const box = view('box');
  const children = ['一', '二', '三'].map(view);
  children.forEach((child) => box.appendChild(child));
  root.appendChild(box);
  root.ctx = page as never;
  root.performUpdate(true);
  const crossed = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    const sent = data;
    data = {};
    return sent;
  };
  await crossed();
  return { page, box, children: children as [TaroElement, TaroElement, TaroElement], crossed };
}

function view(className: string): TaroElement {
  const element = document.createElement('view');
  element.setAttribute('class', className);
  return element;
}
const classesOf = (box: TaroNode): string[] =>
  box.childNodes.filter(({ nodeName }) => nodeName !== '#text').map((each) => (each as TaroElement).className);

describe('what crosses to the view', () => {
  it('is one place when a node goes, and one when another comes there', async () => {
    const { box, children, crossed } = await open();
    box.removeChild(children[1]);
    expect(await crossed()).toEqual({ 'root.cn.[0].cn.[1]': expect.objectContaining({ v: '' }) });
    expect(classesOf(box)).toEqual(['一', '三']);
    box.insertBefore(view('四'), children[2]);
    expect(await crossed()).toEqual({ 'root.cn.[0].cn.[1]': expect.objectContaining({ cl: '四' }) });
    expect(classesOf(box)).toEqual(['一', '四', '三']);
  });

  it('is one place when the last node goes and another is put at the end', async () => {
    const { box, children, crossed } = await open();
    box.removeChild(children[2]);
    box.appendChild(view('四'));
    expect(await crossed()).toEqual({ 'root.cn.[0].cn.[2]': expect.objectContaining({ cl: '四' }) });
  });

  it('is everything when a node moves: order is kept', async () => {
    const { box, children, crossed } = await open();
    box.insertBefore(children[2], children[0]);
    expect(Object.keys(await crossed())).toEqual(['root.cn.[0].cn']);
    expect(classesOf(box)).toEqual(['三', '一', '二']);
  });

  it('is cleared of empty places before they become many', async () => {
    const { box, children, crossed } = await open();
    const more = Array.from({ length: 12 }, (_, index) => view(`n${index}`));
    more.forEach((each) => box.appendChild(each));
    await crossed();
    more.slice(0, 7).forEach((each) => box.removeChild(each));
    expect(Object.keys(await crossed())).toEqual(['root.cn.[0].cn']);
    expect(classesOf(box)).toEqual(['一', '二', '三', 'n7', 'n8', 'n9', 'n10', 'n11']);
    expect(box.childNodes).toHaveLength(8);
    children[0].setAttribute('class', '首');
    expect(await crossed()).toEqual({ 'root.cn.[0].cn.[0].cl': '首' });
  });

  it('is nothing while the page is behind another, and then only what is true at the end', async () => {
    const { page, box, children, crossed } = await open();
    page.onHide();
    children[0].setAttribute('class', '早');
    await crossed();
    children[0].setAttribute('class', '晚');
    box.removeChild(children[1]);
    children[2].setAttribute('class', '末');
    expect(await crossed()).toEqual({});
    page.onShow();
    expect(await crossed()).toEqual({
      'root.cn.[0].cn.[0].cl': '晚',
      'root.cn.[0].cn.[1]': expect.objectContaining({ v: '' }),
      'root.cn.[0].cn.[2].cl': '末',
    });
    children[2].setAttribute('class', '再');
    expect(await crossed()).toEqual({ 'root.cn.[0].cn.[2].cl': '再' });
  });

  it('does not name a place inside a node that comes whole', async () => {
    const { page, box, children, crossed } = await open();
    page.onHide();
    children[2].setAttribute('class', '旧');
    box.removeChild(children[2]);
    box.appendChild(view('新'));
    page.onShow();
    expect(await crossed()).toEqual({ 'root.cn.[0].cn.[2]': expect.objectContaining({ cl: '新' }) });
  });
});
