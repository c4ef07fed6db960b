import { api } from './api.js';
import { byId, el, say } from './dom.js';
import { nameOf, plainSide, row, select, system } from './model.js';
import { refresh, section, watchAll } from './store.js';
import { time } from './words.js';

/** Records that could not be synced: why, when next, and a button to try again now. */
export function problems() {
  watchAll(changed => [...changed].some(name => name === 'problems' || name.includes('.')) && render());
}

function render() {
  const found = section('problems') || [];
  const nothing = el('p', { class: 'empty', text: 'No problems.' });
  byId('problems').replaceChildren(...(found.length ? found.map(item) : [nothing]));
}

function item(problem) {
  const side = plainSide(problem.side);
  const id = String(problem.id);
  const { pair } = problem;
  const who = row(side, id, pair)
    ? el('button', { type: 'button', class: 'plain', text: nameOf(side, id, pair), onclick: () => select({ pair, side, id }) })
    : el('strong', { text: id });
  const when = problem.next ? `Next attempt ${time(problem.next)}.` : 'Waits for a change or for a person.';
  const retry = el('button', { type: 'button', class: 'again', text: 'Retry', 'aria-label': `Retry ${nameOf(side, id, pair)}` });
  retry.addEventListener('click', () => again(retry, problem, side, id));
  return el('div', { class: 'finding' },
    el('p', {}, who, el('span', { class: 'quiet', text: ` (${pair}) in ${system(side)} · ` }), el('span', { class: 'code', text: problem.code })),
    retry,
    el('p', {}, problem.message || '', el('span', { class: 'quiet', text: ` ${when}` })));
}

async function again(button, problem, side, id) {
  button.disabled = true;
  const answer = await api.ask({ action: 'retry', pair: problem.pair, [side]: id })
    .catch(error => ({ ok: false, error }));
  say(byId('said'), answer.ok ? 'Tried again.' : answer.error?.message || 'That did not work.');
  button.disabled = false;
  button.textContent = answer.ok ? 'Tried' : 'Failed';
  button.title = answer.ok ? '' : answer.error?.message || '';
  refresh();
}
