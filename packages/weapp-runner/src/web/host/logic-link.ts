import type { HostMessage, LogicMessage } from '../protocol.js';

/** The way to the logic thread and back: messages in order, each after the bridge's latency. */
export class LogicLink {
  private readonly worker = new Worker('/__runner/logic.js', { type: 'module', name: 'logic' });
  private readonly replies = new Map<string, (result: unknown) => void>();
  private lastReply = 0;
  private inFlight = 0;
  /** Messages so far, questions about idleness aside. */
  private traffic = 0;

  /** @param latencyMs added to every crossing; @param failed told when the thread cannot run. */
  constructor(
    private readonly latencyMs: number,
    received: (message: LogicMessage) => void,
    failed: (message: string) => void,
  ) {
    this.worker.onerror = (event) => failed(event.message || 'the logic thread could not be loaded');
    this.worker.onmessage = (event: MessageEvent<LogicMessage>) =>
      this.later(() => {
        if (!this.takeReply(event.data)) received(event.data);
      });
  }

  post(message: HostMessage, transfer: Transferable[] = []): void {
    if (message.type !== 'idle') this.traffic += 1;
    this.inFlight += 1;
    this.later(() => {
      this.inFlight -= 1;
      this.worker.postMessage(message, transfer);
    });
  }

  /** Asks and waits for the reply. */
  ask(build: (id: string) => HostMessage): Promise<unknown> {
    this.lastReply += 1;
    const id = `ask${this.lastReply}`;
    return new Promise((resolve) => {
      this.replies.set(id, resolve);
      this.post(build(id));
    });
  }

  /** Whether the thread rests: it said so twice, and nothing crossed in between. */
  async isIdle(): Promise<boolean> {
    const { traffic } = this;
    const ask = (): Promise<unknown> => this.ask((id) => ({ type: 'idle', id }));
    const rests = (await ask()) === true && (await ask()) === true;
    return rests && this.traffic === traffic && this.inFlight === 0;
  }

  private takeReply(message: LogicMessage): boolean {
    if (message.type !== 'reply') {
      this.traffic += 1;
      return false;
    }
    this.replies.get(message.id)?.(message.result);
    this.replies.delete(message.id);
    return true;
  }

  private later(run: () => void): void {
    if (this.latencyMs > 0) setTimeout(run, this.latencyMs);
    else run();
  }
}
