import { el, flash } from './dom.js';
import { fields, system } from './model.js';
import { label } from './words.js';

/** One editable value of one side. Keeps what is being typed when the record changes meanwhile. */
export function entry(side, key, listener) {
  const path = fields(side).find(field => field.key === key)?.path || key;
  const input = el('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: ' ',
    'aria-label': `${label(key)} in ${system(side)} (${path})`,
    title: path,
  });
  const clear = el('button', { type: 'button', tabindex: -1, text: '×', title: 'Clear', 'aria-label': `Clear ${label(key)} in ${system(side)}` });
  let saved = '';

  const changed = () => {
    input.classList.toggle('edited', input.value !== saved);
    listener();
  };
  input.addEventListener('input', changed);
  clear.addEventListener('click', () => {
    input.value = '';
    input.focus();
    changed();
  });

  return {
    key,
    element: el('div', { class: `entry ${side}` }, input, clear),
    input,
    /** The value the record has now. */
    show(value, travelled) {
      if (value === saved) return;
      const untouched = input.value === saved;
      saved = value;
      if (untouched) {
        input.value = value;
        if (travelled) flash(input);
      }
      changed();
    },
    edited: () => input.value !== saved,
    value: () => input.value.trim(),
    accept() {
      saved = input.value;
      changed();
    },
    undo() {
      input.value = saved;
      changed();
    },
  };
}
