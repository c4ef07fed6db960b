import { api } from './api.js';
import { pair, selection } from './model.js';
import { watch } from './store.js';

const PAUSE = 400;
let timer = 0;
let asked = '';

/**
 * Keeps the function's explanation of the selected record: asks when another is selected and when its values, its link
 * or the runs have changed. Calls back with the answer, or with null while there is none.
 */
export function explain(listener) {
  watch(['left', 'right', 'links', 'status', 'problems'], () => soon(listener, PAUSE));
  return () => {
    asked = '';
    listener(null);
    soon(listener, 0);
  };
}

function soon(listener, pause) {
  clearTimeout(timer);
  timer = setTimeout(() => ask(listener), pause);
}

async function ask(listener) {
  const chosen = selection();
  if (!chosen || chosen.adding) return;
  const key = `${chosen.side} ${chosen.id}`;
  asked = key;
  const answer = await api.ask({ action: 'explain', pair: pair(), [chosen.side]: chosen.id }).catch(() => null);
  if (asked === key && selection()?.id === chosen.id) listener(answer?.ok ? answer : null);
}

/** What the explanation says of one property, by the left system's name for it, else the right one's. */
export function property(answer, leftPath, rightPath) {
  const all = answer?.properties || [];
  return all.find(each => each.name === leftPath) || all.find(each => each.name === rightPath);
}

const IN_STEP = /^(in[_ -]?step|equal|same|ok)$/i;

/** A word and a tone for the state of a property. */
export function state(found, linked) {
  if (!linked) return { word: '', tone: '' };
  if (!found?.state) return { word: '', tone: '' };
  if (IN_STEP.test(found.state)) return { word: 'in step', tone: 'good' };
  return { word: found.state.toLowerCase().replaceAll('_', ' '), tone: 'moving' };
}

