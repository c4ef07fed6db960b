import { api } from './api.js';
import { el } from './dom.js';
import { entry } from './form.js';
import { lines } from './lines.js';
import { fields, label, pair, select, system } from './model.js';
import { refresh } from './store.js';

/** The form for a new record on one side. Escape and Cancel leave it. */
export function newRecord(side, trip) {
  const quiet = () => {};
  const entries = fields(side).map(({ key, columns }) => (columns ? lines(side, key, quiet) : entry(side, key, quiet)));
  const cancel = el('button', { type: 'button', text: 'Cancel', onclick: () => select(null) });
  const save = el('button', { type: 'submit', class: 'primary', text: `Add in ${system(side)}` });
  const form = el('form', { onsubmit: submit, novalidate: true },
    el('div', { class: 'properties new' }, ...entries.map(property)),
    trip.line,
    el('div', { class: 'foot' }, save, cancel));
  queueMicrotask(() => entries[0].input.focus());

  function property(each) {
    if (each.element.classList.contains('lines-entry')) return el('div', { class: 'lists' }, each.element);
    return el('div', { class: 'property' }, el('span', { class: 'label', text: label(each.key) }), each.element);
  }

  async function submit(event) {
    event.preventDefault();
    const filled = entries.filter(each => each.edited());
    try {
      const { id } = await api.add(pair(), side, Object.fromEntries(filled.map(each => [each.key, each.value()])));
      await refresh();
      select({ side, id });
    } catch (error) {
      trip.refused(`${system(side)} refuses: ${error.message}`);
    }
  }

  return [el('div', { class: 'head' }, el('h2', { id: 'detail-title', text: `New ${pair()} in ${system(side)}` })), form];
}
