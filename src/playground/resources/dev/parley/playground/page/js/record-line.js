import { columns } from './columns.js';
import { el, flash, say } from './dom.js';
import { counterpart, fields, isOwn, label, problem, readable, select } from './model.js';
import { capital } from './words.js';

const CELLS = ['reach-cell', 'street-cell', 'place-cell'];

/** The heads of the columns. */
export function titles(side) {
  const cell = text => el('span', { role: 'columnheader', text });
  return [
    el('span', { role: 'columnheader' }, el('span', { class: 'hidden', text: 'Link' })),
    cell('Name, id'),
    ...columns(side).map(lines => cell(head(lines.flat()))),
  ];
}

function head(keys) {
  const words = keys.map(key => (key.startsWith('address') ? 'address' : label(key).toLowerCase()));
  return capital([...new Set(words)].join(', '));
}

/** A record's line, without values yet. */
export function newLine(side, row) {
  const values = new Map();
  const value = (key, more = '') => {
    const span = el('span', { class: `value ${more}`, 'data-key': key });
    values.set(key, span);
    return span;
  };
  const cell = (name, ...content) => el('div', { class: name, role: 'gridcell' }, ...content);
  const text = (keys, at) => (keys.length > 1
    ? el('div', { class: 'place' }, ...keys.map(key => value(key)))
    : value(keys[0], at ? 'second' : ''));
  const dot = el('span', { class: 'mark' });
  const linkText = el('span', { class: 'hidden' });
  const name = el('span', { class: 'value name' });
  const element = el('div', {
    class: 'row record',
    role: 'row',
    tabindex: -1,
    'aria-selected': 'false',
    'data-id': row.id,
    onclick: () => select({ side, id: row.id }),
  },
  cell('mark-cell', el('div', { class: 'mark-frame' }, dot, linkText)),
  cell('name-cell', name, el('span', { class: 'value second', text: row.id, title: row.id })),
  ...columns(side).map((lines, at) => cell(CELLS[at], ...lines.map(text))));
  return { id: row.id, side, element, name, values, dot, linkText, text: '', order: '' };
}

/** Shows a record's values; what differs from before flashes when the record was known. */
export function fill(line, { id, title, values }, known) {
  const { side } = line;
  const read = key => readable(side, key, values[key]);
  line.text = [id, title, ...fields(side).map(each => read(each.key))].join(' ').toLowerCase();
  put(line.name, title || id, known && isOwn(side, id), known);
  for (const [key, span] of line.values) put(span, read(key), known && isOwn(side, id), known);
}

function put(span, text, mine, known) {
  if (span.textContent === text) return;
  span.textContent = text;
  span.title = text;
  if (known) flash(span, mine);
}

/** Shows whether the record is linked, or has a problem. */
export function mark(line) {
  const found = problem(line.side, line.id);
  const linked = counterpart(line.side, line.id) !== undefined;
  line.dot.className = `mark ${found ? 'problem' : linked ? 'linked' : ''}`;
  const text = found ? `Problem: ${found.code}` : linked ? 'Linked' : 'Not linked';
  say(line.linkText, text);
  line.dot.title = text;
}
