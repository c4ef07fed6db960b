import { el, flash } from './dom.js';
import { allRows, field, label, system } from './model.js';

const COLLATOR = new Intl.Collator('nb', { numeric: true });

/** One editable value of one side. Keeps what is being typed when the record changes meanwhile. */
export function entry(side, key, listener) {
  const { path, reference } = field(side, key);
  const attributes = {
    'aria-label': `${label(key)} in ${system(side)} (${path})`,
    title: path,
  };
  const input = reference ? el('select', attributes) : el('input', {
    type: 'text', autocomplete: 'off', spellcheck: 'false', placeholder: ' ', ...attributes,
  });
  const clear = el('button', {
    type: 'button', tabindex: -1, text: '×', title: 'Clear', 'aria-label': `Clear ${label(key)} in ${system(side)}`,
  });
  let saved = '';

  const changed = () => {
    input.classList.toggle('edited', input.value !== saved);
    listener();
  };
  const put = value => {
    if (reference) input.replaceChildren(...options(side, reference, value));
    input.value = value;
  };
  input.addEventListener('input', changed);
  clear.addEventListener('click', () => {
    input.value = '';
    input.focus();
    changed();
  });
  put('');

  return {
    key,
    element: el('div', { class: `entry ${side}` }, input, reference ? null : clear),
    input,
    /** The value the record has now. */
    show(value, travelled) {
      if (value === saved) return;
      const untouched = input.value === saved;
      saved = value;
      if (untouched) {
        put(value);
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

/** The records a reference may lead to, by name; and the one it leads to now, if that is none of them. */
export function options(side, reference, value) {
  const known = [...allRows(side, reference).values()]
    .map(({ id, title }) => ({ id, title: title || id }))
    .sort((one, another) => COLLATOR.compare(one.title, another.title));
  if (value && !known.some(({ id }) => id === value)) known.unshift({ id: value, title: `record ${value}` });
  return [el('option', { value: '', text: '–' }), ...known.map(({ id, title }) => el('option', { value: id, text: title }))];
}
