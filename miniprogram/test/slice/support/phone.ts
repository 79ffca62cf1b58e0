import type { DemoDoor } from '@anxin/contracts';

/** Who stands behind a door of the demo county. */
export type Door = DemoDoor;

/** A client in a person's hand: the website in a browser, or the compiled mini-program. One scenario drives both. */
export interface Phone {
  /** taps what reads exactly so; while a sheet is open, in the sheet */
  tap(words: string): Promise<void>;
  /** taps what a screen reader calls exactly so */
  press(label: string): Promise<void>;
  /** one of the four tabs */
  tab(words: string): Promise<void>;
  /** waits until it can be read somewhere on the page */
  see(words: string): Promise<void>;
  /** what can be read now */
  text(): Promise<string>;
  offline(on: boolean): Promise<void>;
  /** the next request that is sent to an address with this ending reaches the server, its reply is lost */
  loseNextReply(ending: string): Promise<void>;
  /** the next submission reaches the server twice */
  duplicateNextSubmission(): Promise<void>;
  /** the client is ended without a word, and there is a network again when it is opened on the tests tab */
  killAndReopenWithNetwork(): Promise<void>;
  /** the client is ended without a word and opened again on the tests tab, with what lay on the device */
  killAndReopen(): Promise<void>;
  /** opens the start page with nothing on top */
  goHome(): Promise<void>;
  /** signs in from where the client asks for it, as a worker */
  signIn(): Promise<void>;
  /** signs in from where the client asks for it, as whoever holds the phone */
  signInAsHolder(): Promise<void>;
  /** signs in as whoever holds the phone and opens the start page */
  enterAsHolder(): Promise<void>;
  /** signs in as somebody of the demo county and opens the start page */
  enter(door: Door): Promise<void>;
  /** writes into the field with this id */
  write(id: string, text: string): Promise<void>;
  /** writes into the field with this label */
  fill(label: string, text: string): Promise<void>;
  /** waits until exactly this stands in the field with this label */
  seeWritten(label: string, text: string): Promise<void>;
  /** chooses a day `2026-06-14` or a time `09:30` in the field with this id */
  pick(id: string, value: string): Promise<void>;
  /** chooses one of several in the field with this id, by its words */
  choose(id: string, words: string): Promise<void>;
  /** taps what hands a file to the person, and tells its name and what is in it */
  takeFile(words: string): Promise<{ name: string; bytes: Buffer }>;
  /** from now on nothing more can be kept on the device, or again it can */
  storageFull(on: boolean): Promise<void>;
  /** everything that lies on the device, byte by byte */
  stored(): Promise<Buffer>;
  /** throws when anything went wrong inside the client */
  close(): Promise<void>;
}
