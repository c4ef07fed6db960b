import { byId, el, say } from './dom.js';
import { nameOf, plainSide, row, select, system } from './model.js';
import { operate } from './operate.js';
import { now, section, watchAll } from './store.js';
import { duration, many, time } from './words.js';

/** What the function answered to the last button of a problem, until that problem is another. */
const answers = new Map();

/** Records that could not be synced: why, when they are tried again, and what a person can do. */
export function problems() {
  watchAll(changed => [...changed].some(name => name === 'problems' || name.includes('.')) && render());
  setInterval(count, 1000);
}

function render() {
  const found = section('problems') || [];
  const keys = new Set(found.map(key));
  for (const each of answers.keys()) if (!keys.has(each)) answers.delete(each);
  const focused = document.activeElement?.dataset?.button;
  byId('problems').replaceChildren(...(found.length
    ? [several(found), ...found.map(item)].filter(Boolean)
    : [el('p', { class: 'empty', text: 'No problems.' })]));
  if (focused) byId('problems').querySelector(`[data-button="${CSS.escape(focused)}"]`)?.focus();
  count();
}

const key = ({ pair, side, id, code }) => [pair, plainSide(side), id, code].join(' ');

/** One button for all of them. */
function several(found) {
  if (found.length < 2) return null;
  const told = el('span', { class: 'quiet', role: 'status', text: many(found.length, 'problem') });
  const button = el('button', { type: 'button', text: 'Retry all', 'data-button': 'all' });
  button.addEventListener('click', async () => {
    button.disabled = true;
    const said = [];
    for (const pair of new Set(found.map(each => each.pair))) said.push((await operate({ action: 'retry', pair })).words);
    say(told, [...new Set(said)].join(' '));
    button.disabled = false;
  });
  return el('div', { class: 'several' }, told, button);
}

function item(problem) {
  const side = plainSide(problem.side);
  const { pair } = problem;
  const id = String(problem.id);
  const who = row(side, id, pair)
    ? el('button', { type: 'button', class: 'plain', text: nameOf(side, id, pair), onclick: () => select({ pair, side, id }) })
    : el('strong', { text: id });
  const told = el('p', { class: 'told', role: 'status', text: answers.get(key(problem)) });
  return el('div', { class: 'finding' },
    el('p', {}, who, el('span', { class: 'quiet', text: ` (${pair}) in ${system(side)} · ` }), el('span', { class: 'code', text: problem.code })),
    el('p', {}, problem.message || '', ' ', el('span', { class: 'quiet next', 'data-next': problem.next || '', 'data-attempts': problem.attempts || '' })),
    el('div', { class: 'ways' }, ...ways(problem, side, id).map(way => press(problem, way, told))),
    told);
}

/** What a person can do about a problem, beside mending the data. */
function ways({ pair, left, right, code, property }, side, id) {
  const record = { pair, [side]: id };
  const all = [['Retry', { action: 'retry', ...record }]];
  if (code === 'CONFLICT') {
    const which = property ? { property } : { all: true };
    for (const winner of ['left', 'right']) all.push([`Keep ${system(winner)}`, { action: 'resolve', ...record, winner, ...which }]);
  }
  if (left && right) all.push(['Unlink', { action: 'unlink', ...record }]);
  return all;
}

function press(problem, [text, event], told) {
  const name = nameOf(plainSide(problem.side), String(problem.id), problem.pair);
  const button = el('button', { type: 'button', text, 'aria-label': `${text}: ${name}`, 'data-button': `${text} ${key(problem)}` });
  button.addEventListener('click', async () => {
    button.disabled = true;
    const { words } = await operate(event);
    answers.set(key(problem), words);
    say(told, words);
    button.disabled = false;
  });
  return button;
}

function count() {
  for (const each of byId('problems').querySelectorAll('.next')) say(each, when(each.dataset));
}

function when({ next, attempts }) {
  const tries = attempts > 1 ? `Tried ${attempts} times. ` : '';
  if (!next) return `${tries}Waits for a change or for a person.`;
  const left = new Date(next) - now();
  return `${tries}Next attempt ${left > 0 && left < 3_600_000 ? `in ${duration(Math.ceil(left / 1000) * 1000).replace('.0', '')}` : time(next)}.`;
}
