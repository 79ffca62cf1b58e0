/**
 * Item-level risk rules: the only part of this package that runs on a phone.
 *
 * The phone opens the crisis card at the tap, offline, with the same function the server scores with. Keep this file
 * free of imports and of anything newer than ES2017: old phones run it as it is.
 */

/** How an answer is compared with the rule's value. */
export type RiskOperator = '>' | '>=' | '==';

/**
 * What the product does when a rule fires. Nothing is ever sent to anybody by a rule.
 * - `crisis-path`: the crisis card, at once;
 * - `ask-phq9-item9`: ask more precisely (PHQ-9 item 9) and show where help is;
 * - `medical-check`: advise seeing a doctor about the body;
 * - `professional-contact`: recommend talking to a professional;
 * - `offer-phq9`: offer PHQ-9 and a person to talk to.
 */
export type RiskAction = 'crisis-path' | 'ask-phq9-item9' | 'medical-check' | 'professional-contact' | 'offer-phq9';

/** One comparison of one answer, in the coding of the options. Several rules may share an id ("item 6, 8 or 9"). */
export interface ItemRiskRule {
  readonly id: string;
  readonly itemId: string;
  readonly op: RiskOperator;
  readonly value: number;
  readonly action: RiskAction;
}

function holds(rule: Pick<ItemRiskRule, 'op' | 'value'>, answer: number): boolean {
  if (rule.op === '>') return answer > rule.value;
  if (rule.op === '>=') return answer >= rule.value;
  return answer === rule.value;
}

/**
 * Ids of the rules that fire, each once, in the order of the rules.
 *
 * Looks at nothing but the answers a rule names: not at totals, not at how many answers are missing, not at how fast
 * they were given. An answer that is absent or not a number fires nothing and stops nothing else from firing.
 */
export function firedRisks(
  riskRules: readonly Pick<ItemRiskRule, 'id' | 'itemId' | 'op' | 'value'>[],
  answers: { readonly [itemId: string]: unknown },
): string[] {
  const fired: string[] = [];
  for (const rule of riskRules) {
    const answer = answers[rule.itemId];
    if (typeof answer === 'number' && holds(rule, answer) && fired.indexOf(rule.id) === -1) fired.push(rule.id);
  }
  return fired;
}
