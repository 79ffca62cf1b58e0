import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { readRecipes, readRoutes, recipeGaps } from '../lib/pictures/recipes.mjs';
import { writeReport } from '../lib/outcome-report.mjs';
import { readReport } from '../lib/run-cell.mjs';
import { emptyFolder } from './world.mjs';

describe('the pictures', () => {
  it('have a recipe for every route of the client, and for no other', async () => {
    const routes = Object.keys(await readRoutes());
    expect(routes).toContain('home');
    expect(recipeGaps(routes, await readRecipes())).toEqual([]);
  });

  it('name a route without one, one without a route, and two of one name', () => {
    const recipes = ['home', 'home', 'gone'].map((route) => ({ route, shows: 'x' }));
    expect(recipeGaps(['home', 'help'], recipes)).toEqual([
      'the route "help" has no picture: add a recipe to miniprogram/test/pictures',
      'a recipe is for the route "gone", which does not exist',
      'two recipes are called home',
    ]);
  });

  it('count as tests: each good one passed, each fault is told', () => {
    const file = path.join(emptyFolder(), 'report.json');
    writeReport(file, [
      { title: 'home light 320', faults: [] },
      { title: 'home dark 320', faults: ['it scrolls sideways', 'console error: x'] },
    ]);
    expect(readReport(file)).toEqual({
      passed: 1,
      failed: 1,
      left: 0,
      notes: ['home dark 320\nit scrolls sideways\nconsole error: x'],
    });
  });
});
