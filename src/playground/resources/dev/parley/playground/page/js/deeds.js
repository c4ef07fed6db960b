import { api } from './api.js';
import { el } from './dom.js';
import { pair, system } from './model.js';
import { refresh } from './store.js';

/** A button for another deed at the system's own desk, such as confirming an order. */
export function performing(side, id, deed, trip) {
  return el('button', {
    type: 'button',
    class: `deed ${side}`,
    text: deed.label,
    title: `In ${system(side)}`,
    'aria-label': `${deed.label} in ${system(side)}`,
    onclick: async () => {
      try {
        await api.perform(pair(), side, id, deed.name);
      } catch (error) {
        trip.refused(`${system(side)} refuses: ${error.message}`);
      }
      refresh();
    },
  });
}

/** Deletes at the second press: the first one asks. */
export function removal(side, id, trip) {
  const button = el('button', { type: 'button', class: 'danger', text: `Delete in ${system(side)}` });
  let sure = 0;
  const calm = () => {
    sure = 0;
    button.textContent = `Delete in ${system(side)}`;
  };
  button.addEventListener('blur', calm);
  button.addEventListener('click', async () => {
    if (!sure) {
      sure = 1;
      button.textContent = 'Really delete?';
      return;
    }
    try {
      await api.remove(pair(), side, id);
    } catch (error) {
      trip.refused(`${system(side)} refuses: ${error.message}`);
      calm();
    }
    refresh();
  });
  return button;
}
