import type { Phone } from './phone.js';

/** What a person does with a phone, counted, and what the phone lets them wait. */
export interface Effort {
  taps: number;
  /** fields that something is written into or chosen in */
  fields: number;
  /** wheels and calendars turned */
  pickers: number;
  /** presses on the keyboard */
  keys: number;
  /** from the first tap to the last thing seen, without the person: the client, the server and the driver */
  waitedMs: number;
}

/*
 * The keystroke-level model (Card, Moran, Newell: The keystroke-level model for user performance time with interactive
 * systems, CACM 23(7), 1980): K of an average typist, P, M. A wheel is measured as the several flicks it takes.
 */
const KEY_S = 0.28;
const TAP_S = 1.1;
const PICKER_S = 2.5;
const THOUGHT_S = 1.35;
/** A Chinese character by its pinyin: two or three letters, and one press for the word that they make. */
const KEYS_A_CHARACTER = 3;
const CHINESE = /\p{Script=Han}/gu;

const keysOf = (text: string): number => {
  const chinese = text.match(CHINESE)?.length ?? 0;
  return chinese * KEYS_A_CHARACTER + (text.length - chinese);
};

/** What the person alone needs, in seconds. */
export const personSeconds = ({ taps, fields, pickers, keys }: Effort): number =>
  taps * TAP_S + fields * THOUGHT_S + pickers * PICKER_S + keys * KEY_S;

/** Does something with a phone and counts what it takes. */
export async function effortOf(phone: Phone, story: (phone: Phone) => Promise<void>): Promise<Effort> {
  const effort: Effort = { taps: 0, fields: 0, pickers: 0, keys: 0, waitedMs: 0 };
  const tapped = (part: Partial<Effort> = {}): void => {
    effort.taps += 1;
    for (const [name, more] of Object.entries(part)) effort[name as keyof Effort] += more;
  };
  const began = performance.now();
  await story({
    ...phone,
    tap: (words) => (tapped(), phone.tap(words)),
    press: (label) => (tapped(), phone.press(label)),
    tab: (words) => (tapped(), phone.tab(words)),
    write: (id, text) => (tapped({ fields: 1, keys: keysOf(text) }), phone.write(id, text)),
    fill: (label, text) => (tapped({ fields: 1, keys: keysOf(text) }), phone.fill(label, text)),
    pick: (id, value) => (tapped({ fields: 1, pickers: 1 }), phone.pick(id, value)),
    choose: (id, words) => (tapped({ fields: 1, pickers: 1 }), phone.choose(id, words)),
  });
  return { ...effort, waitedMs: performance.now() - began };
}

/** `9 taps, 6 fields, 3 pickers, 44 keys: 40 s, and 1.2 s of waiting` */
export function inWords(effort: Effort): string {
  const { taps, fields, pickers, keys, waitedMs } = effort;
  const person = Math.round(personSeconds(effort));
  const waiting = (waitedMs / 1_000).toFixed(1);
  return `${taps} taps, ${fields} fields, ${pickers} pickers, ${keys} keys: ${person} s, and ${waiting} s of waiting`;
}
