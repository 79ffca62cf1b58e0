import { CAST, type Member } from './cast.js';
import { expectedOf, type Answers, type Row } from './row.js';

/** What a cell of the page says: let in, refused, or the answer itself. */
function cellOf(answers: Answers, member: Member): string {
  const answer = expectedOf(answers, member);
  if (answer === 'ok') return '✓';
  if (answer === '403' || answer === '401') return '–';
  return answer.split(' ')[0] ?? answer;
}

/** The heads of the columns: short, as wide as what stands below. */
const NAMES: Readonly<Record<Member, string>> = {
  visitor: 'visitor',
  worker: 'worker',
  'unit-head': 'unit head',
  'unit-liaison': 'liaison',
  'unit-union': 'unit union',
  'peer-counselor': 'peer',
  expert: 'expert',
  'county-staff': 'county staff',
  'region-staff': 'region staff',
  'union-admin': 'admin',
  'department-member': 'department',
  operator: 'operator',
};

const HEAD = `# Who may call what

Made by \`npm run access-matrix\` from the hand-written expectations of \`cloud-api/test/platform/access-matrix\`; the test
\`access-matrix\` calls every route as everybody and fails where the server or this page says anything else.

Regional roles are for one township, unit roles for one unit; everybody of the table belongs to that unit. _own_ is what is
the caller's own, or of the caller's unit or township; _other_ is the same thing of somebody, or somewhere, else.

✓ let in · – refused (a visitor 401, others 403) · 404 as if it did not exist · other numbers: the refusal itself
`;

/** The matrix as a page: a line for each route, two where it matters whose the thing is. Aligned as the formatter wants it. */
export function matrixPage(rows: readonly Row[]): string {
  const lines = rows.flatMap((row) => [
    lineOf(row.route, row.other === null ? '' : 'own', row.own),
    ...(row.other === null ? [] : [lineOf(row.route, 'other', row.other)]),
  ]);
  const table = [['route', 'whose', ...CAST.map((member) => NAMES[member])], [], ...lines];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const shown = table.map((cells, line) =>
    widths.map((width, column) => (line === 1 ? '-'.repeat(width) : (cells[column] ?? '').padEnd(width))),
  );
  return `${HEAD}\n${shown.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

const lineOf = (route: string, whose: string, answers: Answers): string[] => [
  ...[`\`${route}\``, whose],
  ...CAST.map((member) => cellOf(answers, member)),
];
