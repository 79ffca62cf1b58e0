/**
 * Every column declares what it holds, how long it is kept, whether a person's export contains it, and how it is erased
 * (data rule 7). `data-class.spec.ts` fails on a column without.
 */
export type DataClassName = 'public' | 'internal' | 'personal' | 'sensitive';

/** How long a value is kept; RETENTIONS says why, and which job sees to it. */
export type Retention =
  | 'forever' // public facts of the county
  | 'account' // as long as the account exists
  | 'session' // until the session or ticket has run out
  | 'message' // a year in the inbox
  | 'event' // the person's row as long as the account exists; names some months after the event
  | 'result' // the county profile's months for self-test results
  | 'draft' // a quarter after the last touch
  | 'invitation' // a quarter after it has run out
  | 'attempt' // a day after the last one
  | 'reply' // two days
  | 'upload' // until all of it has come, or two days after the last part
  | 'media' // as long as something shows it, and two days
  | 'delivery' // some days after everybody has taken it
  | 'receipt' // three years
  | 'visit' // two years; how many they were stays
  | 'audit' // as long as the chain of which it is a link; ids alone, which lead nowhere once a person is erased
  | 'standing'; // a row per thing, written again and again

/** Where a person's own export shows it. */
export type ExportGroup =
  | 'none'
  | 'access'
  | 'account'
  | 'assessments'
  | 'consents'
  | 'events'
  | 'learning'
  | 'messages'
  | 'organizations'
  | 'plans'
  | 'sessions';

/** What erasing the person does to it. */
export type Erasure = 'none' | 'delete-row' | 'destroy-key' | 'clear';

export interface DataRules {
  class: DataClassName;
  retention: Retention;
  export: ExportGroup;
  erase: Erasure;
}

const rulesByColumn = new Map<object, Map<string, DataRules>>();

/** Declares the rules of a column; stands above `@Column`. */
export function Data(
  dataClass: DataClassName,
  rules: { retention: Retention; export?: ExportGroup; erase?: Erasure },
): PropertyDecorator {
  return (target, property) => {
    const columns = rulesByColumn.get(target.constructor) ?? new Map<string, DataRules>();
    columns.set(String(property), {
      class: dataClass,
      retention: rules.retention,
      export: rules.export ?? 'none',
      erase: rules.erase ?? 'none',
    });
    rulesByColumn.set(target.constructor, columns);
  };
}

/** The declared rules, or null where the column says nothing. */
export function dataRulesOf(entity: object, property: string): DataRules | null {
  return rulesByColumn.get(entity)?.get(property) ?? null;
}
