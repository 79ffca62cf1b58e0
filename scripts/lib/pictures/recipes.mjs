import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { CACHE, ROOT } from '../paths.mjs';

/**
 * How to bring a route of the client to a state worth looking at. One file per feature: miniprogram/test/pictures/*.recipe.mjs.
 *
 * @typedef {object} Recipe
 * @property {string} route name in PAGES of miniprogram/src/routes.ts
 * @property {string} [label] tells several recipes of one route apart
 * @property {'worker' | 'union-staff' | 'unit-head' | 'expert'} [as] the demo door to go through first; without: a visitor
 * @property {boolean} [firstOpen] show what is shown only at the very first opening
 * @property {(world: World) => Promise<Record<string, string>>} [prepare] brings the server into that state;
 *   answers the parameters of the address
 * @property {Record<string, 'away' | 'silent' | ((answer: any) => unknown)>} [server] beginnings of paths of the API that
 *   cannot be reached, that are never answered, or whose real answer, a refusal too, is replaced by another: what the page
 *   shows without a network, while it waits, and in states that the demo county would need weeks or passwords for
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [act] what to tap after opening
 * @property {string | RegExp} shows a text that the picture must show
 *
 * @typedef {object} World
 * @property {Api} api as the one who went through the door
 * @property {(door: string) => Promise<Api>} someoneElse a session of another person
 * @property {() => string} now instant, ISO UTC
 *
 * @typedef {object} Api requests of the website; they reject when the answer is not 2xx
 * @property {(path: string) => Promise<any>} get
 * @property {(path: string, body: unknown) => Promise<any>} post
 * @property {(path: string, body: unknown) => Promise<any>} put
 * @property {(path: string) => Promise<any>} delete
 */

const ROUTES = path.join(ROOT, 'miniprogram', 'src', 'routes.ts');
const RECIPES = path.join(ROOT, 'miniprogram', 'test', 'pictures');

/**
 * The client's own list of routes. The file imports nothing, so the compiler can turn it into a module by itself.
 * @returns {Promise<Record<string, { file: string, web: string }>>}
 */
export async function readRoutes() {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(readFileSync(ROUTES, 'utf8'), { compilerOptions: options });
  const file = path.join(CACHE, 'pictures', 'routes.mjs');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, outputText);
  return (await import(pathToFileURL(file).href)).PAGES;
}

/** @returns {Promise<Recipe[]>} */
export async function readRecipes() {
  const files = readdirSync(RECIPES).filter((name) => name.endsWith('.recipe.mjs'));
  const modules = await Promise.all(files.map((name) => import(pathToFileURL(path.join(RECIPES, name)).href)));
  return modules.flatMap((module) => module.default);
}

/** @param {Recipe} recipe */
export function recipeName({ route, label }) {
  return label ? `${route} (${label})` : route;
}

/**
 * Routes without a picture, pictures of routes that are gone, and two pictures of one name.
 * @param {string[]} routes
 * @param {Recipe[]} recipes
 * @returns {string[]} one sentence each
 */
export function recipeGaps(routes, recipes) {
  const names = recipes.map(recipeName);
  return [
    ...routes
      .filter((route) => !recipes.some((recipe) => recipe.route === route))
      .map((route) => `the route "${route}" has no picture: add a recipe to miniprogram/test/pictures`),
    ...recipes
      .filter(({ route }) => !routes.includes(route))
      .map(({ route }) => `a recipe is for the route "${route}", which does not exist`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two recipes are called ${name}`),
  ];
}
