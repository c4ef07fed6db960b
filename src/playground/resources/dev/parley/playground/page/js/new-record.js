import { api } from './api.js';
import { el } from './dom.js';
import { entry } from './form.js';
import { select, system } from './model.js';
import { refresh } from './store.js';
import { label, LABELS } from './words.js';

/** The form for a new record on one side. Escape and Cancel leave it. */
export function newRecord(side, trip) {
  const entries = Object.keys(LABELS).map(key => entry(side, key, () => {}));
  const cancel = el('button', { type: 'button', text: 'Cancel', onclick: () => select(null) });
  const save = el('button', { type: 'submit', class: 'primary', text: `Add in ${system(side)}` });
  const form = el('form', { onsubmit: submit, novalidate: true },
    el('div', { class: 'properties new' }, ...entries.map(each => el('div', { class: 'property' },
      el('span', { class: 'label', text: label(each.key) }), each.element))),
    trip.line,
    el('div', { class: 'foot' }, save, cancel));
  queueMicrotask(() => entries[0].input.focus());

  async function submit(event) {
    event.preventDefault();
    const filled = entries.filter(each => each.value());
    try {
      const { id } = await api.add(side, Object.fromEntries(filled.map(each => [each.key, each.value()])));
      await refresh();
      select({ side, id });
    } catch (error) {
      trip.refused(`${system(side)} refuses: ${error.message}`);
    }
  }

  return [el('div', { class: 'head' }, el('h2', { id: 'detail-title', text: `New customer in ${system(side)}` })), form];
}
