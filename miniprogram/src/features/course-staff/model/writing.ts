import { baseKeymap, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import {
  DOMParser,
  DOMSerializer,
  type Mark,
  type MarkType,
  type Node,
  type NodeType,
  Schema,
} from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type Tool, TOOLS } from './tools';

/** Where a link may lead: as the server's platform/rich-text has it. */
const LEADS = /^(https:\/\/|tel:)[^\s<>"]+$/;
const heading = (tag: string, level: number) => ({ tag, attrs: { level } });

/**
 * Nothing but what the server keeps: whatever is pasted, from a word processor too, comes in as this or as plain words.
 * The server cleans it all the same.
 */
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      ...{ group: 'block', content: 'inline*', defining: true, attrs: { level: { default: 2 } } },
      parseDOM: [
        ...[heading('h1', 2), heading('h2', 2), heading('h3', 3)],
        ...[heading('h4', 4), heading('h5', 4), heading('h6', 4)],
      ],
      toDOM: (node) => [`h${String(node.attrs['level'])}`, 0],
    },
    blockquote: {
      ...{ group: 'block', content: 'paragraph+', defining: true },
      ...{ parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
    },
    bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    list_item: {
      ...{ content: 'paragraph (paragraph | bullet_list | ordered_list)*', defining: true },
      ...{ parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    },
    horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    text: { group: 'inline' },
    hard_break: {
      ...{ inline: true, group: 'inline', selectable: false },
      ...{ parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    },
  },
  marks: {
    link: {
      ...{ attrs: { href: {} }, inclusive: false },
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = element.getAttribute('href') ?? '';
            return LEADS.test(href) && { href };
          },
        },
      ],
      toDOM: (mark) => ['a', { href: String(mark.attrs['href']) }, 0],
    },
    em: { parseDOM: [{ tag: 'i' }, { tag: 'em' }], toDOM: () => ['em', 0] },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        // a word processor says in a style that its <b> means nothing
        { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (weight) => /^(bold|[6-9]\d\d)$/.test(weight) && null },
      ],
      toDOM: () => ['strong', 0],
    },
  },
});
const { nodes, marks } = schema;
type NodeName =
  'paragraph' | 'heading' | 'blockquote' | 'bullet_list' | 'ordered_list' | 'list_item' | 'horizontal_rule';
type MarkName = 'link' | 'em' | 'strong';
const nodeOf = (name: NodeName): NodeType => nodes[name];
const markOf = (name: MarkName): MarkType => marks[name];

/** A line that begins with a mark, as the phone writes it. */
const rules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3})\s$/, nodeOf('heading'), ([, signs = '']) => ({ level: signs.length + 1 })),
    wrappingInputRule(/^\s*>\s$/, nodeOf('blockquote')),
    wrappingInputRule(/^\s*[-*•]\s$/, nodeOf('bullet_list')),
    wrappingInputRule(/^\d{1,2}(、|\.\s)$/, nodeOf('ordered_list')),
  ],
});

const toggled =
  (name: NodeName, on: Command): Command =>
  (state, dispatch) =>
    isInside(state, name) ? liftListItem(nodeOf('list_item'))(state, dispatch) : on(state, dispatch);
const headed =
  (level: number): Command =>
  (state, dispatch) => {
    const { parent } = state.selection.$from;
    const isOn = parent.type === nodeOf('heading') && parent.attrs['level'] === level;
    return isOn
      ? setBlockType(nodeOf('paragraph'))(state, dispatch)
      : setBlockType(nodeOf('heading'), { level })(state, dispatch);
  };
const rule: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodeOf('horizontal_rule').create()).scrollIntoView());
  return true;
};

const COMMANDS: Readonly<Record<Exclude<Tool, 'link'>, Command>> = {
  ...{ heading: headed(2), small: headed(3) },
  ...{ strong: toggleMark(markOf('strong')), em: toggleMark(markOf('em')) },
  bullets: toggled('bullet_list', wrapInList(nodeOf('bullet_list'))),
  numbers: toggled('ordered_list', wrapInList(nodeOf('ordered_list'))),
  quote: wrapIn(nodeOf('blockquote')),
  ...{ rule, undo, redo },
};

function isInside({ selection: { $from } }: EditorState, name: NodeName): boolean {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === nodeOf(name)) return true;
  return false;
}

function hasMark({ selection: { from, to, empty, $from }, storedMarks, doc }: EditorState, name: MarkName): boolean {
  const type = markOf(name);
  return empty ? Boolean(type.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, type);
}

/** Which tools are on where the person writes. */
function toolsOn(state: EditorState): readonly Tool[] {
  const { parent } = state.selection.$from;
  const level: unknown = parent.type === nodeOf('heading') ? parent.attrs['level'] : null;
  const on: Partial<Record<Tool, boolean>> = {
    ...{ heading: level === 2, small: level === 3, strong: hasMark(state, 'strong'), em: hasMark(state, 'em') },
    ...{ bullets: isInside(state, 'bullet_list'), numbers: isInside(state, 'ordered_list') },
    ...{ quote: isInside(state, 'blockquote'), link: hasMark(state, 'link') },
  };
  return TOOLS.filter((tool) => on[tool]);
}

function htmlOf(doc: Node): string {
  const holder = document.createElement('div');
  holder.appendChild(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  return holder.innerHTML;
}

function docOf(html: string): Node {
  // not part of any page: nothing in it is loaded or run
  const { body } = new window.DOMParser().parseFromString(html, 'text/html');
  return DOMParser.fromSchema(schema).parse(body);
}

interface WritingPorts {
  readonly place: HTMLElement;
  readonly html: string;
  /** spoken name of the field, and the id of the sentence below it */
  readonly label: string;
  readonly describedBy: string;
  readonly changed: (html: string) => void;
  readonly toolsChanged: (tools: readonly Tool[]) => void;
}

export interface Writing {
  run(tool: Exclude<Tool, 'link'>): void;
  hasSelection(): boolean;
  /** @param href null: the words lead nowhere any more */
  link(href: string | null): void;
  end(): void;
}

/** An address as it may be linked; null for anything else. A telephone number may be written as it is. */
export function leadsTo(written: string): string | null {
  const text = written.trim();
  const href = /^\+?[0-9][0-9-]{2,18}$/.test(text) ? `tel:${text}` : text;
  return LEADS.test(href) ? href : null;
}

/** Begins to write in a place of the page. */
export function startWriting({ place, html, label, describedBy, changed, toolsChanged }: WritingPorts): Writing {
  const item = nodeOf('list_item');
  const state = EditorState.create({
    doc: docOf(html),
    plugins: [
      history(),
      rules,
      keymap({ Enter: splitListItem(item), Tab: sinkListItem(item), 'Shift-Tab': liftListItem(item) }),
      keymap({ 'Mod-z': undo, 'Shift-Mod-z': redo, 'Mod-y': redo, 'Mod-b': COMMANDS.strong, 'Mod-i': COMMANDS.em }),
      keymap(baseKeymap),
    ],
  });
  const view = new EditorView(place, {
    state,
    attributes: {
      ...{ id: 'content-text', role: 'textbox', 'aria-multiline': 'true' },
      ...{ 'aria-label': label, 'aria-describedby': describedBy, class: 'ax-course-staff-writing' },
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) changed(htmlOf(view.state.doc));
      toolsChanged(toolsOn(view.state));
    },
  });
  const marked = (mark: Mark | null): void => {
    const { from, to } = view.state.selection;
    const bare = view.state.tr.removeMark(from, to, markOf('link'));
    view.dispatch(mark === null ? bare : bare.addMark(from, to, mark));
    view.focus();
  };
  return {
    run(tool) {
      COMMANDS[tool](view.state, view.dispatch);
      view.focus();
    },
    hasSelection: () => !view.state.selection.empty,
    link: (href) => marked(href === null ? null : markOf('link').create({ href })),
    end: () => view.destroy(),
  };
}
