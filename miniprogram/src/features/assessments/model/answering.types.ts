import * as v from 'valibot';

const Answers = v.record(v.string(), v.number());

const Draft = v.object({
  assessmentId: v.string(),
  instrumentVersion: v.string(),
  /** becomes the submission's id: one attempt, one id, whatever the network does */
  attemptId: v.string(),
  answers: Answers,
  /** items whose answer the server has not confirmed yet */
  touched: v.array(v.string()),
  /** of the server's draft as last seen; 0: none */
  revision: v.number(),
  /** time spent answering */
  seconds: v.number(),
});
export type Draft = v.InferOutput<typeof Draft>;

const Entry = v.object({
  submissionId: v.string(),
  assessmentId: v.string(),
  instrumentVersion: v.string(),
  answers: Answers,
  /** instant */
  takenAt: v.string(),
  durationSeconds: v.number(),
  /** the server said no, and why: nothing is sent again until the person decides */
  refusal: v.nullable(v.object({ code: v.string(), message: v.string() })),
});
/** A form that was handed in and is on its way. */
export type OutboxEntry = v.InferOutput<typeof Entry>;

const Answering = v.object({
  /** version of the consent this account gave, as far as this device knows */
  consent: v.nullable(v.string()),
  drafts: v.record(v.string(), Draft),
  outbox: v.array(Entry),
});
/** Everything of one account that is under way on this device; kept as one encrypted value, so that it changes whole. */
export type Answering = v.InferOutput<typeof Answering>;

export const NOTHING: Answering = { consent: null, drafts: {}, outbox: [] };

/** null when it is not what this version of the client wrote */
export function parseAnswering(text: string): Answering | null {
  try {
    const parsed = v.safeParse(Answering, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
