import { instantText } from '../random-rows.mjs';
import { DAY_MS, YEAR_DAYS } from './filling.mjs';

/** @typedef {import('./filling.mjs').Filling} Filling */

const TOPICS = ['work-stress', 'work-relations', 'self-growth', 'marriage-family', 'emotions'];
const TEXT = `<h2>今晚</h2>${'<p>困了再上床。躺下后还清醒，就起来坐一会儿，灯暗一点。</p>'.repeat(40)}`;

/** Where versions stand that nobody could read yet. */
const WORK = ['draft', 'in-review', 'returned', 'approved'];

const TERMS = 3_000;
const COMMON = 20;
/** Pairs of neighbouring characters: a text of characters in their order holds terms in theirs. @param {number} index */
const term = (index) => String.fromCodePoint(0x4e00 + index, 0x4e01 + index);

/** Articles of three years, each with a version before the one that is read. @param {Filling} filling */
export async function fillContents(filling) {
  const { random, now, size } = filling;
  const contents = Array.from({ length: size.contents }, (_, index) => {
    const publishedAt = now - DAY_MS - random.below(3 * YEAR_DAYS * DAY_MS);
    // one in forty is of a topic and for an audience that few are
    const isRare = index % 40 === 3;
    return {
      id: random.uuid(index, size.contents),
      kind: index % 9 === 4 ? 'audio' : 'article',
      state: index % 31 === 0 ? 'unpublished' : index % 37 === 0 ? 'withdrawn' : 'published',
      topic: isRare ? 'parenting' : random.oneOf(TOPICS),
      audiences: isRare ? ' parents ' : random.oneOf([' everyone ', ' everyone ', ' officials ', ' teachers ']),
      publishedAt,
    };
  });
  await filling.insert(
    'contents',
    'id, kind, state, topic, audiences, versions, published_version, published_at, changed_at',
    contents.map(({ id, kind, state, topic, audiences, publishedAt }) => [
      ...[id, kind, state, topic, audiences, 2],
      ...(state === 'unpublished' ? [null, null, null] : [2, instantText(publishedAt), null]),
    ]),
  );
  await filling.insert(
    'content_versions',
    'content_id, number, state, topic, audiences, title, summary, minutes, html, sources, written_by, written_at, reviewed_by, reviewed_at, return_reason',
    contents.flatMap(({ id, state, topic, audiences, publishedAt }, index) =>
      [1, 2].map((number) => [
        ...[
          id,
          number,
          number === 1 ? 'superseded' : state === 'unpublished' ? WORK[index % WORK.length] : state,
          topic,
        ],
        ...[audiences, `第${index}篇文章`, '困了再上床，醒了就起来坐一会儿。', 3, TEXT, '《睡眠健康核心信息及释义》'],
        ...[random.oneOf(filling.accounts), instantText(publishedAt - DAY_MS), null, null, null],
      ]),
    ),
  );
  await fillMedia(filling);
  await filling.insert('content_terms', 'content_id, term, weight, published_at', termRows(filling, contents));
  filling.contents = contents.map(({ id }) => id);
}

/**
 * Thirty terms each, ten of them of the few that are nearly everywhere.
 * @param {Filling} filling
 * @param {{ id: string, state: string, publishedAt: number }[]} contents
 */
function* termRows({ random }, contents) {
  for (const { id, state, publishedAt } of contents) {
    if (state !== 'published') continue;
    const indices = Array.from({ length: 30 }, (_, place) => random.below(place < 10 ? COMMON : TERMS));
    for (const index of new Set(indices)) yield [id, term(index), 1 + random.below(12), instantText(publishedAt)];
  }
}

/** As many files as contents, and uploads that broke off; of both some whose time has come. @param {Filling} filling */
async function fillMedia(filling) {
  const { random, now, size } = filling;
  const { contents, overdue } = size;
  const ids = Array.from({ length: contents + overdue * 4 }, (_, index) => random.uuid(index, contents + overdue * 4));
  const uploads = ids.slice(contents);
  await filling.insert(
    'media',
    'id, kind, state, name, type, bytes, sha256, milliseconds, width, height, refusal, uploaded_by, created_at, look_at',
    ids.map((id, index) => {
      const createdAt = now - random.below(2 * YEAR_DAYS * DAY_MS);
      const lookAt = index < overdue ? now - DAY_MS : now + DAY_MS;
      return [
        ...[id, 'picture', index < contents ? 'ready' : 'arriving', '照片.jpg', index < contents ? 'image/webp' : null],
        ...[400_000, index < contents ? random.hex(64) : null, null, 1600, 1200, null],
        ...[random.oneOf(filling.accounts), instantText(createdAt), instantText(lookAt)],
      ];
    }),
  );
  await filling.insert(
    'uploads',
    'media_id, length, received, expires_at, completed_at',
    uploads.map((id, index) => [
      ...[id, 400_000, index % 2 === 0 ? 200_000 : 400_000],
      ...[
        instantText(index < overdue ? now - DAY_MS : now + DAY_MS),
        index % 2 === 0 ? null : instantText(now - DAY_MS),
      ],
    ]),
  );
  await filling.insert(
    'upload_parts',
    'media_id, start, bytes, part_id',
    uploads.map((id, index) => [id, 0, 200_000, random.uuid(index, uploads.length)]),
  );
}
