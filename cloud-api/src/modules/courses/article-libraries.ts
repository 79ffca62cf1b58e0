/*
 * What reads a file of content/articles, imported by name in a module of its own: asked for by `import()` itself, a
 * library of the old kind (yaml) has no names once it is bundled.
 */
export { marked } from 'marked';
export { parse } from 'yaml';
