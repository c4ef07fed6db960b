import { el } from './dom.js';
import { faultWords } from './faults.js';
import { nameOf, plainSide, row, select, system } from './model.js';
import { list, many, time } from './words.js';

/** How the activity tells what went wrong, what came of it, and what was asked of the function. */
export const INCIDENTS = {
  fault: entry => ({ side: entry.side, bad: entry.on, words: [faultLine(entry)] }),
  calls: entry => ({ side: entry.side, bad: true, words: [callsLine(entry)] }),
  problem: entry => ({ side: plainSide(entry.side), bad: entry.what !== 'over', words: problemWords(entry) }),
  problems: entry => ({ bad: Boolean(entry.new || entry.again), words: [problemsLine(entry)] }),
  action: entry => ({ bad: !entry.answer?.ok, words: [actionLine(entry)] }),
  stop: entry => ({ bad: true, words: [`You stopped the function: ${many(entry.instances, 'instance')} killed, started again`] }),
};

function faultLine({ side, fault, on, by, until }) {
  const what = `${system(side)} ${faultWords(fault)}`;
  if (on) return `Fault on: ${what}${until ? `, until ${time(until)}` : ''}`;
  if (fault === 'lost-once' && by === 'system') return `${system(side)} took a write and cut the connection: the fault is over`;
  return `Fault off${by === 'time' ? ' by itself' : ''}: ${what} no longer`;
}

function callsLine({ side, status, count, name }) {
  const how = status ? `answered ${status} to` : 'cut the connection at';
  return `${system(side)} ${how} ${count === 1 ? name : `${count} calls, the last ${name}`}`;
}

function problemWords(entry) {
  const side = plainSide(entry.side);
  const { pair, code, message, next } = entry;
  const id = String(entry.id);
  const name = nameOf(side, id, pair);
  const who = row(side, id, pair)
    ? el('button', { type: 'button', class: 'plain', text: name, onclick: () => select({ pair, side, id }) })
    : name;
  if (entry.what === 'over') return ['Problem over: ', who, ` (${pair}), ${code}`];
  const when = next ? `; next attempt ${time(next)}` : '';
  return [entry.what === 'again' ? 'Tried again in vain: ' : 'Problem: ', who, ` (${pair}), ${code}: ${message || ''}${when}`];
}

function problemsLine(entry) {
  const parts = [[entry.new, 'new'], [entry.again, 'tried again in vain'], [entry.over, 'over']]
    .filter(([count]) => count).map(([count, what]) => `${count} ${what}`);
  return `Problems: ${list(parts)}`;
}

function actionLine({ action, pair, left, right, answer }) {
  const on = left || right;
  const whom = on ? ` ${nameOf(left ? 'left' : 'right', on, pair)}` : '';
  const result = answer?.ok ? answer.message || answer.fate || 'done' : answer?.error?.message || 'no answer';
  return `You asked for ${action}${whom}${pair ? ` (${pair})` : ''}: ${result}`;
}
