import { byId, calm, el, flash, say } from './dom.js';
import { counterpart, isOwn, onSelect, problem, row as rowOf, select, selectedIds, system } from './model.js';
import { section, watch } from './store.js';
import { fullName, LABELS, many } from './words.js';

const SHOWING = {
  all: () => true,
  linked: (side, id) => counterpart(side, id) !== undefined,
  single: (side, id) => counterpart(side, id) === undefined,
  problem: (side, id) => problem(side, id) !== undefined,
};

/** One system's searchable list of records. */
export function records(side) {
  const shown = el('span', { class: 'shown', role: 'status' });
  const search = el('input', { type: 'search', placeholder: 'Search', autocomplete: 'off', spellcheck: 'false' });
  const which = el('select', {},
    el('option', { value: 'all', text: 'All' }),
    el('option', { value: 'linked', text: 'Linked' }),
    el('option', { value: 'single', text: 'Not linked' }),
    el('option', { value: 'problem', text: 'With a problem' }));
  const add = el('button', { type: 'button', text: 'Add', onclick: () => select({ side, adding: true }) });
  const title = el('h2', { id: `${side}-title`, text: ' ' });
  const body = el('div', { role: 'rowgroup' });
  const nothing = el('p', { class: 'empty', text: 'No record matches.', hidden: true });
  const grid = el('div', { class: 'grid', role: 'grid', 'aria-labelledby': `${side}-title` }, titles(), body, nothing);
  const lines = new Map();
  let first = true;

  byId(side).append(
    el('div', { class: 'head' }, title, shown, search, which, add),
    el('div', { class: 'grid-frame' }, grid));

  watch(['flow'], () => {
    say(title, system(side));
    search.setAttribute('aria-label', `Search ${system(side)}`);
    which.setAttribute('aria-label', `Which ${system(side)} customers to show`);
    add.setAttribute('aria-label', `Add a customer in ${system(side)}`);
  });
  watch([side], update);
  watch(['links', 'problems'], () => {
    for (const line of lines.values()) mark(line);
    filter();
  });
  onSelect(highlight);
  search.addEventListener('input', filter);
  search.addEventListener('keydown', event => {
    if (event.key === 'Escape' && search.value) {
      search.value = '';
      filter();
      event.stopPropagation();
    }
  });
  which.addEventListener('change', filter);
  grid.addEventListener('keydown', move);

  function update() {
    const seen = new Set();
    const rows = first ? section(side).map(row => [sortKey(row), row]).sort(byKey).map(pair => pair[1]) : section(side);
    for (const row of rows) {
      seen.add(row.id);
      const line = lines.get(row.id);
      if (line) fill(line, row, true);
      else insert(row);
    }
    for (const [id, line] of lines) {
      if (!seen.has(id)) {
        line.element.remove();
        lines.delete(id);
      }
    }
    first = false;
    filter();
  }

  function insert(row) {
    const line = newLine(side, row);
    lines.set(row.id, line);
    fill(line, row, false);
    mark(line);
    const order = sortKey(row);
    line.order = order;
    const next = first ? null : [...body.children].find(each => COLLATOR.compare(lines.get(each.dataset.id).order, order) > 0);
    body.insertBefore(line.element, next || null);
    if (first) return;
    for (const span of line.values.values()) if (span.textContent) flash(span);
  }

  function filter() {
    const wanted = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const kept = Object.values(selectedIds());
    let count = 0;
    for (const [id, line] of lines) {
      const fits = wanted.every(word => line.text.includes(word)) && SHOWING[which.value](side, id);
      line.element.hidden = !fits && !kept.includes(id);
      if (fits) count++;
    }
    nothing.hidden = count > 0 || lines.size === 0;
    say(shown, count === lines.size ? many(count, 'customer') : `${count} of ${many(lines.size, 'customer')}`);
    tabStop();
  }

  function highlight() {
    const id = selectedIds()[side];
    for (const [each, line] of lines) line.element.setAttribute('aria-selected', String(each === id));
    filter();
    const line = lines.get(id);
    if (line && !inSight(line.element)) centre(line.element);
  }

  function inSight(element) {
    const top = grid.scrollTop + body.offsetTop;
    return element.offsetTop >= top && element.offsetTop + element.offsetHeight <= grid.scrollTop + grid.clientHeight;
  }

  function centre(element) {
    const top = element.offsetTop - (grid.clientHeight - element.offsetHeight) / 2;
    grid.scrollTo({ top, behavior: calm() ? 'auto' : 'smooth' });
  }

  /** One record is in the tab order: the selected one, else the first. */
  function tabStop(preferred) {
    const visible = [...body.children].filter(element => !element.hidden);
    const stop = preferred
      || visible.find(element => element.getAttribute('aria-selected') === 'true')
      || visible[0];
    for (const element of body.children) element.tabIndex = element === stop ? 0 : -1;
  }

  function move(event) {
    const visible = [...body.children].filter(element => !element.hidden);
    const at = visible.indexOf(document.activeElement);
    if (at < 0) return;
    const page = Math.max(1, Math.floor(grid.clientHeight / 47) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -visible.length, End: visible.length };
    if (event.key in steps) {
      const next = visible[Math.min(visible.length - 1, Math.max(0, at + steps[event.key]))];
      tabStop(next);
      next.focus();
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const { id } = visible[at].dataset;
      if (selectedIds()[side] === id) byId('detail').querySelector(`.entry.${side} input`)?.focus();
      else select({ side, id });
    }
  }

  /** Brings a record into view and puts the focus on it. */
  return {
    focus(id) {
      const line = lines.get(id);
      if (!line) return;
      line.element.hidden = false;
      tabStop(line.element);
      line.element.focus({ preventScroll: true });
      centre(line.element);
    },
  };
}

const COLLATOR = new Intl.Collator('nb', { numeric: true });
const sortKey = row => [row.lastName || '\uffff', row.firstName, row.id].join(' ');
const byKey = (one, another) => COLLATOR.compare(one[0], another[0]);

function titles() {
  const cell = (text, more = {}) => el('span', { role: 'columnheader', text, ...more });
  return el('div', { class: 'row titles', role: 'row' },
    el('span', { role: 'columnheader' }, el('span', { class: 'hidden', text: 'Link' })),
    cell('Name, id'), cell('E-mail, phone'), cell('Address'), cell('Place'));
}

function newLine(side, row) {
  const values = new Map();
  const value = (key, more = '') => {
    const span = el('span', { class: `value ${more}`, 'data-key': key });
    values.set(key, span);
    return span;
  };
  const cell = (name, ...content) => el('div', { class: name, role: 'gridcell' }, ...content);
  const dot = el('span', { class: 'mark' });
  const linkText = el('span', { class: 'hidden' });
  const element = el('div', {
    class: 'row record',
    role: 'row',
    tabindex: -1,
    'aria-selected': 'false',
    'data-id': row.id,
    onclick: () => select({ side, id: row.id }),
  },
  cell('mark-cell', el('div', { class: 'mark-frame' }, dot, linkText)),
  cell('name-cell', value('name', 'name'), el('span', { class: 'value second', text: row.id })),
  cell('reach-cell', value('email'), value('phone', 'second')),
  cell('street-cell', value('address1'), value('address2', 'second')),
  cell('place-cell', el('div', { class: 'place' }, value('zip'), value('city')), value('country', 'second')));
  return { id: row.id, side, element, values, dot, linkText, text: '', order: '' };
}

function fill(line, row, known) {
  line.text = [row.id, ...Object.keys(LABELS).map(key => row[key] || '')].join(' ').toLowerCase();
  for (const [key, span] of line.values) {
    const text = key === 'name' ? fullName(row) : row[key] || '';
    if (span.textContent === text) continue;
    span.textContent = text;
    span.title = text;
    if (known) flash(span, isOwn(line.side, line.id));
  }
}

function mark(line) {
  const found = problem(line.side, line.id);
  const linked = counterpart(line.side, line.id) !== undefined;
  line.dot.className = `mark ${found ? 'problem' : linked ? 'linked' : ''}`;
  const text = found ? `Problem: ${found.code}` : linked ? 'Linked' : 'Not linked';
  say(line.linkText, text);
  line.dot.title = text;
}

/** The name of a record that is or was there. */
export const nameOf = (side, id) => {
  const row = rowOf(side, id);
  return row ? fullName(row) : `record ${id}`;
};
