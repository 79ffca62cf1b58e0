import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { AUDIENCES, TOPICS, type Audience, type Topic } from '@anxin/contracts';
import { contentFolder } from './content-folder.js';
import type { ContentDraft } from './content.types.js';

/** An article of cloud-api/content/articles. */
export interface StarterArticle extends ContentDraft {
  /** its file's name without the ending */
  name: string;
}

/**
 * The articles written for this project, by name. What reads Markdown is loaded only when somebody asks for them: a
 * server that has its contents never does.
 * @throws Error for a file that is not an article
 */
export async function starterArticles(): Promise<StarterArticle[]> {
  const folder = contentFolder('articles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => articleIn(path.basename(name, '.md'), await readFile(path.join(folder, name), 'utf8'))),
  );
}

/** @param file facts in YAML between two lines of dashes, then Markdown */
async function articleIn(name: string, file: string): Promise<StarterArticle> {
  const { marked, parse } = await import('./article-libraries.js');
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${name} does not begin with its facts`);
  const facts = parse(head) as Record<string, unknown>;
  const of = <T>(field: string, isIt: (value: unknown) => value is T): T => {
    const value = facts[field];
    if (!isIt(value)) throw new Error(`${name}: ${field} is ${JSON.stringify(value)}`);
    return value;
  };
  return {
    name,
    title: of('title', isText),
    summary: of('summary', isText),
    topic: of('topic', isTopic),
    audiences: of('audiences', isListOf(isAudience)),
    minutes: of('minutes', isNumber),
    sources: of('sources', isListOf(isText)),
    text: await marked.parse(body),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isTopic = (value: unknown): value is Topic => (TOPICS as readonly unknown[]).includes(value);
const isAudience = (value: unknown): value is Audience => (AUDIENCES as readonly unknown[]).includes(value);
const isListOf =
  <T>(isIt: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.every(isIt);
