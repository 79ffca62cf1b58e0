import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { APP, openWorld, OTHER_APP, stillClock } from '../../test/world.js';
import { People } from './people.js';

const people = () => new People(stillClock, [APP.appId, OTHER_APP.appId]);
const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.normalize('NFKC').trim() !== '');

describe('a person', () => {
  it('has the same openid in every run, another in every app', async () => {
    const [first, second] = [await openWorld(), await openWorld({ random: () => 0.5 })];
    const openid = first.fake.openidOf('王秀英');
    expect(second.fake.openidOf('王秀英')).toBe(openid);
    expect(second.fake.openidOf('王秀英', OTHER_APP.appId)).not.toBe(openid);
    expect((await first.client.code2Session(first.fake.mintLoginCode('王秀英'))).openid).toBe(openid);
    expect((await second.client.code2Session(second.fake.mintLoginCode('王秀英'))).openid).toBe(openid);
  });

  it('is recognised by an openid of an earlier run', async () => {
    const earlier = await openWorld();
    const openid = earlier.fake.openidOf('王秀英');
    const { fake, client } = await openWorld();
    fake.consent({ openid }, 'template');
    await client.sendSubscribeMessage({ openid, templateId: 'template', data: { thing1: '您好' } });
    expect((await client.code2Session(fake.mintLoginCode({ openid }))).openid).toBe(openid);
  });

  it('has an openid that looks real and belongs to one app', () => {
    fc.assert(
      fc.property(name, (who) => {
        const openid = people().openidOf(APP.appId, who);
        expect(openid).toMatch(/^o[\w-]{27}$/);
        expect(people().ownerOf(openid)).toBe(APP.appId);
        expect(people().phoneOf(openid)).toMatch(/^199\d{8}$/);
      }),
    );
  });

  it('differs from everybody else', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const same = one.normalize('NFKC').trim() === other.normalize('NFKC').trim();
        expect(people().openidOf(APP.appId, one) === people().openidOf(APP.appId, other)).toBe(same);
      }),
    );
  });

  it('cannot be made up', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^o[\w-]{27}$/), (openid) => {
        expect(people().ownerOf(openid)).toBeNull();
      }),
    );
    expect(people().ownerOf('')).toBeNull();
  });

  it.each(['', '  ', { openid: 'o1' }])('needs a name or an openid of the app: %p', (person) => {
    expect(() => people().openidOf(APP.appId, person)).toThrow(RangeError);
  });
});
