import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Reply {
  content?: Record<string, { schema?: object }>;
}

const { paths } = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Reply> }>>;
};

/** tus says where an upload is and how far in headers, under these statuses. */
const IN_HEADERS = ['Uploads_announce 201', 'Uploads_progress 200'];

describe('replies', () => {
  // Mutation: `@ApiProduces` without `@ApiOkResponse`, which Nest leaves out of the document.
  it('are described: each says what it brings, or that it brings nothing', () => {
    const replies = Object.values(paths)
      .flatMap((operations) => Object.values(operations))
      .flatMap(({ operationId, responses }) =>
        Object.entries(responses).map(([status, { content = {} }]) => ({ operationId, status, content })),
      );
    const undescribed = replies
      .filter(
        ({ status, content }) =>
          (status === '204') !== (Object.values(content).filter(({ schema }) => schema).length === 0),
      )
      .map(({ operationId, status }) => `${operationId} ${status}`);
    expect(undescribed.sort()).toEqual(IN_HEADERS);
    expect(replies.length).toBeGreaterThan(100);
  });
});
