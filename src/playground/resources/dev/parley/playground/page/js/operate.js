import { api } from './api.js';
import { byId, say } from './dom.js';
import { system } from './model.js';
import { refresh } from './store.js';
import { outcome, plain, sentence } from './words.js';

/**
 * Asks the function for an action and answers what it said: `{answer, ok, words}`. An action it does not know, or a
 * function that does not answer, is an answer like any other.
 */
export async function operate(event) {
  const answer = await api.ask(event).catch(error => ({ ok: false, error: { message: error.message } }));
  const words = answer.ok ? done(answer) : failed(answer.error);
  say(byId('said'), words);
  refresh();
  return { answer, ok: Boolean(answer.ok), words };
}

const FATES = {
  unchanged: 'both sides are in step already',
  due: 'not now: it is marked due, and a later run looks at it again',
  retired: 'the link has ended',
  ignored: 'there is nothing to do for it',
};

function done({ message, situation, problem, fate, tried, fates, pairs }) {
  if (message) return sentence(message);
  if (pairs) return sentence(`done: ${pairs.map(each => outcome(each.counts, system('left'), system('right'))).join('; ')}`);
  if (tried !== undefined) return `Tried ${tried}${outcomes(fates)}.`;
  return sentence(problem?.message || situation || FATES[fate] || plain(fate) || 'done');
}

const outcomes = (fates = {}) => {
  const told = Object.entries(fates).map(([fate, count]) => `${count} ${plain(fate)}`).join(', ');
  return told ? `: ${told}` : '';
};

function failed({ message, wayOut } = {}) {
  return [message || 'The function gave no reason.', wayOut].filter(Boolean).map(sentence).join(' ');
}
