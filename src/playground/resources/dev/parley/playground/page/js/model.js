import { section, watch, watchAll } from './store.js';
import { other } from './words.js';

const SIDES = ['left', 'right'];
const rows = new Map();
const counterparts = new Map();
const problems = new Map();
const selectionListeners = [];
const pairListeners = [];
let shown = null;
let selected = null;

const place = (pair, side, id) => `${pair} ${side} ${id}`;

/** Keeps the indexes up to date; must be told first. */
export function index() {
  watch(['flow'], () => {
    shown ||= pairs()[0]?.name;
  });
  watchAll(changed => {
    for (const { name } of pairs()) {
      for (const side of SIDES) {
        if (changed.has(`${name}.${side}`)) {
          rows.set(`${name}.${side}`, new Map(section(`${name}.${side}`).map(row => [row.id, row])));
        }
      }
    }
  });
  watch(['links'], () => {
    counterparts.clear();
    for (const { pair, left, right } of section('links') || []) {
      counterparts.set(place(pair, 'left', left), String(right));
      counterparts.set(place(pair, 'right', right), String(left));
    }
  });
  watch(['problems'], () => {
    problems.clear();
    for (const problem of section('problems') || []) {
      problems.set(place(problem.pair, plainSide(problem.side), problem.id), problem);
    }
  });
}

/** The side's word on this page, however the function spells it. */
export const plainSide = side => String(side ?? '').toLowerCase();

export const pairs = () => section('flow')?.pairs || [];

/** The pair whose records are shown. */
export const pair = () => shown;

export const allRows = (side, of = shown) => rows.get(`${of}.${side}`) || new Map();
export const row = (side, id, of = shown) => allRows(side, of).get(String(id));
export const counterpart = (side, id, of = shown) => counterparts.get(place(of, side, id));
export const problem = (side, id, of = shown) => problems.get(place(of, side, id));
export const about = side => section('flow')?.[side] || {};
export const system = side => about(side).label || side;

const sheet = (side, of) => pairs().find(each => each.name === of)?.[side];
export const fields = (side, of = shown) => sheet(side, of)?.fields || [];
export const deeds = side => sheet(side, shown)?.deeds || [];
export const field = (side, key, of = shown) => fields(side, of).find(each => each.key === key);

/** What the page calls a property of the pair shown. */
export const label = (key, of = shown) => (field('left', key, of) || field('right', key, of))?.label || key;

/** The keys of the pair's properties, each once: lists first, else in the order of the definition. */
export function keys() {
  const all = [...fields('left'), ...fields('right')];
  const sorted = [...all.filter(each => each.columns), ...all.filter(each => !each.columns)];
  return [...new Set(sorted.map(each => each.key))];
}

/** The name of a record that is or was there. */
export const nameOf = (side, id, of = shown) => row(side, id, of)?.title || `record ${id}`;

/** A value as people read it: a reference as the name of the record it leads to, a list as a count. */
export function readable(side, key, value, of = shown) {
  const known = field(side, key, of);
  if (!value || !known) return value || '';
  if (known.reference) return nameOf(side, value, known.reference);
  if (known.columns) return elements(value).map(each => sketch(side, known, each)).join('; ');
  return value;
}

/** The elements of a list. */
export function elements(value) {
  try {
    return JSON.parse(value || '[]');
  } catch {
    return [];
  }
}

/** A line of an order in a few words: how many of what. */
function sketch(side, list, element) {
  const product = list.columns.find(each => each.reference);
  const what = product && element[product.key] ? nameOf(side, element[product.key], product.reference) : element.Description;
  return [element.Quantity && `${element.Quantity} ×`, what || 'text'].filter(Boolean).join(' ');
}

/** `{pair, side, id}`, `{pair, side, adding: true}`, or null. */
export const selection = () => selected;

/** Both ids of the selected record, as far as there are two. */
export function selectedIds() {
  if (!selected || selected.adding) return {};
  return { [selected.side]: selected.id, [other(selected.side)]: counterpart(selected.side, selected.id) };
}

const own = new Map();

/** Remembers that this page is changing a record: what changes in it within two seconds did not travel. */
export const expectOwn = (side, id) => own.set(place(shown, side, id), Date.now() + 2000);
export const isOwn = (side, id) => own.get(place(shown, side, id)) > Date.now();

/** Selects a record, of the pair shown where none is named, or nothing. */
export function select(next) {
  if (next?.pair && next.pair !== shown) show(next.pair);
  selected = next && { pair: shown, ...next };
  for (const listener of selectionListeners) listener(selected);
}

/** Shows another pair; nothing is selected in it. */
export function show(name) {
  if (name === shown) return;
  shown = name;
  for (const listener of pairListeners) listener(shown);
  select(null);
}

export const onSelect = listener => selectionListeners.push(listener);
export const onPair = listener => pairListeners.push(listener);
