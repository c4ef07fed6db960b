import { api } from './api.js';
import { plainSide, selection, system } from './model.js';
import { watchAll } from './store.js';
import { time } from './words.js';

const PAUSE = 400;
let timer = 0;
let asked = '';

/**
 * Keeps the function's explanation of the selected record: asks when another is selected and when its values, its link
 * or the runs have changed. Calls back with the answer, with the reason why there is none
 * as its `situation`, or with null.
 */
export function explain(listener) {
  watchAll(changed => {
    const of = selection()?.pair;
    if (['links', 'status', 'problems', `${of}.left`, `${of}.right`].some(name => changed.has(name))) soon(listener, PAUSE);
  });
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
  const key = `${chosen.pair} ${chosen.side} ${chosen.id}`;
  asked = key;
  const answer = await api.ask({ action: 'explain', pair: chosen.pair, [chosen.side]: chosen.id }).catch(() => null);
  if (asked !== key || selection()?.id !== chosen.id) return;
  if (answer?.ok) listener(answer);
  else listener(answer?.error && { situation: `the function cannot explain it: ${answer.error.message}` });
}

/** What the explanation says of one property, by the left system's name for it, else the right one's. */
export function property(answer, leftPath, rightPath) {
  const all = answer?.properties || [];
  return all.find(each => each.name === leftPath) || all.find(each => each.name === rightPath);
}

/** A word and a tone for where a property stands. */
export function state(found, linked) {
  if (!linked || found?.inStep === undefined) return { word: '', tone: '' };
  return found.inStep ? { word: 'in step', tone: 'good' } : { word: 'differs', tone: 'moving' };
}

/** Why a property stands so: what comes next while it differs, else what brought it there last. */
export function why(found) {
  const last = found?.last;
  const came = last && `${time(last.at)} written in ${system(plainSide(last.written))}: ${last.reason}`;
  const next = found?.next || '';
  return (found?.inStep ? came || next : next || came) || '';
}
