import { section, watch } from './store.js';
import { other } from './words.js';

const rows = { left: new Map(), right: new Map() };
const counterparts = { left: new Map(), right: new Map() };
const problems = { left: new Map(), right: new Map() };
const selectionListeners = [];
let selected = null;

/** Keeps the indexes up to date; must be told first. */
export function index() {
  for (const side of ['left', 'right']) {
    watch([side], () => {
      rows[side] = new Map((section(side) || []).map(row => [row.id, row]));
    });
  }
  watch(['links'], () => {
    counterparts.left.clear();
    counterparts.right.clear();
    for (const link of section('links') || []) {
      counterparts.left.set(String(link.left), String(link.right));
      counterparts.right.set(String(link.right), String(link.left));
    }
  });
  watch(['problems'], () => {
    problems.left.clear();
    problems.right.clear();
    for (const problem of section('problems') || []) {
      problems[plainSide(problem.side)]?.set(String(problem.id), problem);
    }
  });
}

/** The side's word on this page, however the function spells it. */
export const plainSide = side => String(side ?? '').toLowerCase();

export const row = (side, id) => rows[side].get(id);
export const counterpart = (side, id) => counterparts[side].get(id);
export const problem = (side, id) => problems[side].get(id);
export const system = side => section('flow')?.[side]?.label || side;
export const fields = side => section('flow')?.[side]?.fields || [];
export const pair = () => section('flow')?.pair;

/** `{side, id}`, `{side, adding: true}`, or null. */
export const selection = () => selected;

/** Both ids of the selected record, as far as there are two. */
export function selectedIds() {
  if (!selected || selected.adding) return {};
  return { [selected.side]: selected.id, [other(selected.side)]: counterpart(selected.side, selected.id) };
}

const own = new Map();

/** Remembers that this page is changing a record: what changes in it within two seconds did not travel. */
export const expectOwn = (side, id) => own.set(`${side} ${id}`, Date.now() + 2000);
export const isOwn = (side, id) => own.get(`${side} ${id}`) > Date.now();

export function select(next) {
  selected = next;
  for (const listener of selectionListeners) listener(selected);
}

export const onSelect = listener => selectionListeners.push(listener);
