import { byId, calm, el, flash, say } from './dom.js';
import { about, allRows, counterpart, fields, onPair, onSelect, pair, problem, select, selectedIds } from './model.js';
import { fill, mark, newLine, titles } from './record-line.js';
import { watch, watchAll } from './store.js';
import { many } from './words.js';

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
  const heads = el('div', { class: 'row titles', role: 'row' });
  const body = el('div', { role: 'rowgroup' });
  const nothing = el('p', { class: 'empty', text: 'No record matches.', hidden: true });
  const grid = el('div', { class: 'grid', role: 'grid', 'aria-labelledby': `${side}-title` }, heads, body, nothing);
  const lines = new Map();
  let first = true;

  byId(side).append(
    el('div', { class: 'head' }, title, shown, search, which, add),
    el('div', { class: 'grid-frame' }, grid));

  const elsewhere = el('p', { class: 'empty', hidden: true });
  grid.append(elsewhere);

  watch(['flow'], begin);
  onPair(begin);
  watchAll(changed => {
    const shown = [pair(), ...fields(side).map(each => each.reference).filter(Boolean)];
    if (shown.some(name => changed.has(`${name}.${side}`))) update();
  });
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

  /** The records of another pair. */
  function begin() {
    const { label: name, simulated } = about(side);
    say(title, name);
    search.setAttribute('aria-label', `Search ${name}`);
    which.setAttribute('aria-label', `Which ${pair()} records of ${name} to show`);
    add.setAttribute('aria-label', `Add a ${pair()} in ${name}`);
    add.hidden = !simulated;
    say(elsewhere, `${name} is not simulated: work in the system itself. Its values are shown below, beside those of a linked record.`);
    elsewhere.hidden = simulated;
    search.value = '';
    lines.clear();
    body.replaceChildren();
    heads.replaceChildren(...titles(side));
    grid.scrollTop = 0;
    first = true;
    update();
  }

  function update() {
    const seen = new Set();
    const all = [...allRows(side).values()];
    const rows = first ? all.map(row => [sortKey(row), row]).sort(byKey).map(each => each[1]) : all;
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
    const name = pair() || 'record';
    say(shown, count === lines.size ? many(count, name) : `${count} of ${many(lines.size, name)}`);
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
      if (selectedIds()[side] === id) byId('detail').querySelector(`.entry.${side} input, .entry.${side} select`)?.focus();
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
const sortKey = ({ id, title, values }) => [values.lastName, title || '\uffff', id].filter(Boolean).join(' ');
const byKey = (one, another) => COLLATOR.compare(one[0], another[0]);
