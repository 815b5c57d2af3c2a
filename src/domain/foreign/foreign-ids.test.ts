import { expect, it } from 'vitest';
import { idOf, uuidIn } from './foreign-ids';

it('the same words make the same UUID, for ever', () => {
  expect(idOf('brat', 'T1')).toBe(idOf('brat', 'T1'));
  expect(idOf('brat', 'T1')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

it.each([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [['a', ''], ['a']],
  [['a,1:b'], ['a', 'b']],
  [['a'], ['A']],
])('%j and %j do not', (some, others) => {
  expect(idOf(...some)).not.toBe(idOf(...others));
});

const ID = '11111111-1111-4111-8111-11111111111a';

it.each([
  [ID, ID],
  [`urn:uuid:${ID}`, ID],
  [`{${ID.toUpperCase()}}`, ID],
  [`https://x.org/${ID}#a`, ID],
  [`${ID}-2`, null],
  [`0${ID}`, null],
  ['11111111-1111-0111-8111-111111111111', null],
  ['T1', null],
])('in %s there is %s', (said, id) => {
  expect(uuidIn(said)).toBe(id);
});
