import { el, flash } from './dom.js';
import { options } from './form.js';
import { elements, field, system } from './model.js';

/** The elements of a list of one side, such as an order's lines: to change, to add and to remove. Alike to an entry. */
export function lines(side, key, listener) {
  const list = field(side, key);
  const wide = list.columns.filter(column => column.reference || /description/i.test(column.path));
  const narrow = list.columns.filter(column => !wide.includes(column));
  const body = el('div', { class: 'lines-body' });
  const add = el('button', {
    type: 'button', text: 'Add a line', 'aria-label': `Add a line in ${system(side)}`, onclick: append,
  });
  const element = el('div', { class: `lines-entry ${side}`, role: 'group', 'aria-label': `${list.label} in ${system(side)}` },
    el('h3', {}, `${list.label} in ${system(side)} `, el('code', { text: list.path })), body, add);
  element.style.setProperty('--narrow', narrow.length);
  let saved = '[]';
  let current = [];

  const text = () => JSON.stringify(current);
  const changed = () => {
    element.classList.toggle('edited', text() !== saved);
    listener();
  };

  function take(json) {
    current = elements(json);
    render();
  }

  function render() {
    body.replaceChildren(
      ...(current.length ? [titles(), ...current.map(row)] : [el('p', { class: 'quiet', text: 'No lines.' })]));
  }

  function titles() {
    return el('div', { class: 'line titles' },
      el('span', { text: wide.map(column => column.label).join(', ') }),
      ...narrow.map(column => el('span', { text: column.label, title: column.path })),
      el('span'));
  }

  function row(line, at) {
    const remove = el('button', {
      type: 'button', text: '×', title: 'Remove', 'aria-label': `Remove line ${at + 1} in ${system(side)}`,
      onclick: () => {
        current.splice(at, 1);
        render();
        changed();
      },
    });
    return el('div', { class: 'line' },
      el('div', { class: 'wide' }, ...wide.map(column => value(line, at, column))),
      ...narrow.map(column => value(line, at, column)),
      remove);
  }

  function value(line, at, column) {
    const attributes = { 'aria-label': `${column.label} of line ${at + 1} in ${system(side)}`, title: column.path };
    const input = column.reference
      ? el('select', attributes, ...options(side, column.reference, line[column.key]))
      : el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', ...attributes });
    input.value = line[column.key] || '';
    input.addEventListener('input', () => {
      line[column.key] = input.value.trim();
      changed();
    });
    return input;
  }

  function append() {
    current.push({ id: '', ...Object.fromEntries(list.columns.map(column => [column.key, ''])) });
    render();
    changed();
    body.lastElementChild.querySelector('select, input')?.focus();
  }

  render();

  return {
    key,
    element,
    input: add,
    /** The elements the record has now. */
    show(json, travelled) {
      const now = JSON.stringify(elements(json));
      if (now === saved) return;
      const untouched = text() === saved;
      saved = now;
      if (untouched) {
        take(json);
        if (travelled) flash(body);
      }
      changed();
    },
    edited: () => text() !== saved,
    value: text,
    accept() {
      saved = text();
      changed();
    },
    undo() {
      take(saved);
      changed();
    },
  };
}
