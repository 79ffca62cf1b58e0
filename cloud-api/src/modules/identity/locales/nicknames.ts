/** What a new account is called until its owner says otherwise: things of a quiet morning, and four digits. */
export const NICKNAME_WORDS = [
  ...['晨光', '青禾', '山茶', '小溪', '春笋', '白鹭', '竹影', '云朵', '稻香', '柳枝', '微风', '暖阳'],
  ...['香樟', '茶园', '石桥', '月牙', '清泉', '杜鹃', '枫叶', '麦穗', '荷叶', '星光', '炊烟', '木棉'],
] as const;
