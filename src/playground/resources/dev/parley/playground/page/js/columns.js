import { fields } from './model.js';

const ALIKE = ['email', 'phone', 'address1', 'address2', 'zip', 'city', 'country'];
const TOLD = /status|reference/i;
const TITLE = ['firstName', 'lastName', 'name'];

const tells = each => !each.reference && TOLD.test(each.key);

/**
 * What a list of records shows beside the name: three columns of two lines, each line one property or two.
 * People and companies show how to reach them; all else its first properties, a list last, and beside it how far the
 * record is.
 */
export function columns(side) {
  const keys = fields(side).map(each => each.key).filter(key => !TITLE.includes(key));
  const rest = fields(side).filter(each => keys.includes(each.key) && !ALIKE.includes(each.key));
  if (keys.includes('address1')) {
    const street = rest.some(each => each.reference) ? rest.slice(0, 2).map(each => [each.key]) : [['address1'], ['address2']];
    return [[['email'], ['phone']], street, [['zip', 'city'], ['country']]];
  }
  const lists = rest.filter(each => each.columns);
  const plain = rest.filter(each => !each.columns && !tells(each));
  const told = rest.filter(tells);
  if (told.length) plain.splice(5 - lists.length, plain.length, told.at(-1));
  const chosen = [...plain.slice(0, 6 - lists.length), ...lists].map(each => [each.key]);
  return [chosen.slice(0, 2), chosen.slice(2, 4), chosen.slice(4, 6).reverse()];
}
