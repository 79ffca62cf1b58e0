/** What people write who may be thinking of not living, or of hurting themselves. Spaces and signs between do not hide it. */
const URGENT =
  /不想活|活不下去|不想再活|活着没意思|活着没意义|活够了|想死|去死|寻死|轻生|自杀|自尽|结束生命|了结自己|自残|自伤|割腕|割手|跳楼|安眠药.{0,4}(过量|多少|致死)|遗书|伤害自己|结束自己/;

/** Such words show whom to call, above whatever is found. Nothing of them is kept. Pure. */
export function asksForHelp(text: string): boolean {
  return URGENT.test(text.normalize('NFKC').replace(/[\s\p{P}]/gu, ''));
}
