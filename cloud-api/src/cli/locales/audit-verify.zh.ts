import type { Broken, Fault, Verified } from '../../platform/audit/index.js';

const FAULTS: Record<Fault, string> = {
  changed: '内容和封存时不一样',
  missing: '这一条不见了',
  reordered: '这里是别的记录，原来的那条排到了后面',
  truncated: '记录到此之前就断了，检查点签过它',
  rewritten: '检查点签的不是这一条：记录被重新做过',
  'bad-signature': '在它之后的检查点不是这台服务器签的',
  'no-checkpoints': '记录已经封存，检查点文件却不在了',
};

/** What the person at the terminal reads. */
export const auditWords = {
  noKey: '找不到主密钥，没有它核对不了审计记录，请检查 ANXIN_MASTER_KEY_FILE',
  noDatabase: '没有可以核对的数据库，或者它的版本和程序不一样；请先启动一次服务',
  good: ({ entries, checkpoints, waiting }: Verified): string =>
    `完好：审计记录${entries}条，检查点${checkpoints}个；等待封存${waiting}条`,
  broken: ({ fault, sequence, line }: Broken): string =>
    `第${sequence}条有问题：${FAULTS[fault]}${line === undefined ? '' : `（检查点文件第${line}行）`}`,
};
