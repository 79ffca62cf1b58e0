import type { Fault, FaultOptions, NetworkLogEntry } from '../server/network.js';
import type { StorageState, StoredEntry } from '../server/stored-values.js';
import type { PhoneRecord } from '../web/host/api.js';
import type { CallRecord, Json, JsonObject, Mock } from '../web/protocol.js';
import { AppScreen } from './app-screen.js';
import { type Measured, type RawMetrics, summarizeMetrics, sumBytes, type WeappMetrics } from './metrics.js';

/** A running mini-program: its screen and life (see the classes it extends), the world around it, what it costs. */
export class WeappApp extends AppScreen {
  readonly network = {
    /** Switches the network off or on. */
    offline: async (offline: boolean): Promise<void> => {
      this.parts.server.session.network.setOffline(offline);
      await this.page.evaluate((off) => window.__runner?.setNetwork(off ? 'none' : 'wifi'), offline);
      await this.idle();
    },
    /** Scripts a fault of the network. */
    fault: (options: FaultOptions): Fault => this.parts.server.session.network.addFault(options),
    /** Every request so far. */
    log: (): NetworkLogEntry[] => [...this.parts.server.session.network.log],
  };

  /** Scripts the answer of a wx call, also one the runner lacks. `button.getPhoneNumber` is that of the button. */
  async mock(name: string, answer: Json | { fail: string; errno?: number }): Promise<void> {
    const isFailure = answer !== null && typeof answer === 'object' && 'fail' in answer;
    const mock = isFailure ? (answer as Mock) : { value: answer };
    this.mocks.set(name, mock);
    await this.page.evaluate(({ each, json }) => window.__runner?.mock(each, JSON.parse(json) as Mock), {
      each: name,
      json: JSON.stringify(mock),
    });
  }

  async unmock(name: string): Promise<void> {
    this.mocks.delete(name);
    await this.page.evaluate((each) => window.__runner?.mock(each, null), name);
  }

  /** Calls of a wx function in order; all calls without a name. */
  async calls(name?: string): Promise<CallRecord[]> {
    const calls = (await this.page.evaluate(() => window.__runner?.calls())) as CallRecord[];
    return name === undefined ? calls : calls.filter((call) => call.name === name);
  }

  /** Stored values as they lie on the phone: encrypted ones as ciphertext. */
  storage(): StoredEntry[] {
    return this.parts.server.session.values.list();
  }

  /** Storage to start another launch from. */
  storageState(): StorageState {
    return this.parts.server.session.values.state();
  }

  /** Calls asked for with wx.makePhoneCall, and whether the person dialled. */
  async phoneCalls(): Promise<PhoneRecord['phoneCalls']> {
    return (await this.record()).phoneCalls;
  }

  async clipboard(): Promise<string> {
    return (await this.record()).clipboard;
  }

  /** Everything else the phone noted: vibrations, opened places, share menu. */
  async record(): Promise<PhoneRecord> {
    return (await this.page.evaluate(() => window.__runner?.record())) as PhoneRecord;
  }

  /** Fires a global event of WeChat, e.g. `UserCaptureScreen`. */
  async emit(name: string, detail: JsonObject = {}): Promise<void> {
    await this.page.evaluate(({ event, json }) => window.__runner?.emit(event, JSON.parse(json)), {
      event: name,
      json: JSON.stringify(detail),
    });
    await this.idle();
  }

  /** Value of an expression in the logic thread, for what nothing else reaches. @throws Error with its stack. */
  async evaluate(expression: string): Promise<unknown> {
    return this.runInLogic(expression, 'expression');
  }

  /** Runs a script wrapped like those of the mini-program. @returns its `module.exports`. */
  async runScript(source: string): Promise<unknown> {
    return this.runInLogic(source, 'script');
  }

  async metrics(): Promise<WeappMetrics> {
    const raw = (await this.page.evaluate(() => window.__runner?.metrics())) as RawMetrics;
    return summarizeMetrics(raw, await this.calls(), this.parts.weapp.packageSizes);
  }

  /** Counts what crosses while `work` runs and until the mini-program has come to rest. */
  async measure<T>(work: () => Promise<T>): Promise<Measured<T>> {
    await this.idle();
    const before = (await this.metrics()).setData.count;
    const result = await work();
    await this.idle();
    const records = (await this.metrics()).setData.records.slice(before);
    return { result, bytes: sumBytes(records), count: records.length, records };
  }

  private async runInLogic(code: string, as: 'expression' | 'script'): Promise<unknown> {
    const run = { code, as };
    const answer = await this.page.evaluate((each) => window.__runner?.evaluate(each.code, each.as), run);
    const { ok, fail } = answer as { ok?: unknown; fail?: string };
    if (fail !== undefined) throw new Error(fail);
    return ok;
  }
}
