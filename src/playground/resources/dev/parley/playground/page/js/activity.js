import { byId, el } from './dom.js';
import { INCIDENTS } from './incidents.js';
import { label, nameOf, readable, row, select, system } from './model.js';
import { section, watch } from './store.js';
import { showing } from './tabs.js';
import { duration, list, many, outcome, time } from './words.js';

let told = 0;
let first = true;
let newest = null;

/** What happened, newest first, one line each. */
export function activity() {
  const panel = byId('activity');
  const items = el('ol', { 'aria-label': 'Activity, newest first' });
  const nothing = el('p', { class: 'empty', text: 'Nothing yet. Edit a value on either side and watch it travel.' });
  panel.append(nothing, items);
  watch(['journal'], () => {
    for (const entry of section('journal')) {
      if (entry.seq <= told) continue;
      told = entry.seq;
      const before = newest;
      newest = entry;
      if (repeats(before, entry)) items.firstElementChild.replaceWith(line(entry));
      else items.prepend(line(entry));
    }
    while (items.childElementCount > 200) items.lastElementChild.remove();
    nothing.hidden = items.childElementCount > 0;
    first = false;
  });
}

/** What comes in flocks, alike and in a row, is told in one line: webhooks, failed calls, runs that fail the same way. */
function repeats(before, entry) {
  if (!before || !ALIKE[entry.kind] || before.kind !== entry.kind || ALIKE[entry.kind](before) !== ALIKE[entry.kind](entry)) return false;
  entry.times = (before.times || 1) + 1;
  if (entry.kind === 'calls') entry.count += before.count;
  return true;
}

const ALIKE = {
  webhook: ({ topic, status }) => `${topic} ${status}`,
  calls: ({ side, status }) => `${side} ${status}`,
  run: ({ seq, action, by, answer }) => (answer?.ok || by === 'person' ? seq : `${action} ${answer?.error?.message}`),
};

function line(entry) {
  const { side = '', bad, words } = TELL[entry.kind]?.(entry) || { words: [entry.kind] };
  return el('li', { class: `event ${side} ${bad ? 'bad' : ''} ${first || !showing('activity') ? '' : 'new'}` },
    el('time', { text: time(entry.at) }),
    el('span', { class: 'dot', 'aria-hidden': 'true' }),
    el('p', {}, ...words));
}

const TELL = {
  record: entry => ({ side: entry.side, words: [...recordWords(entry)] }),
  records: entry => ({ side: entry.side, words: [bulk(entry)] }),
  webhook: entry => ({
    bad: entry.status >= 400,
    words: [webhookWords(entry)],
  }),
  run: entry => ({ bad: !entry.answer?.ok, words: [runWords(entry)] }),
  ...INCIDENTS,
};

function recordWords(entry) {
  const you = entry.by === 'person';
  const who = you ? 'You' : 'Parley';
  const where = system(entry.side);
  if (entry.what === 'created') return [`${who} added ${entry.pair} `, link(entry), ` in ${where}`];
  if (entry.what === 'deleted') return [`${who} deleted ${entry.pair} ${entry.title || entry.id} in ${where}`];
  const read = (key, value, beside) => readable(entry.side, key, value, entry.pair, beside);
  const changes = entry.changes.flatMap(({ key, from, to }, at) => {
    const before = read(key, from, to);
    return [
      at ? ', ' : '',
      `${label(key, entry.pair)} `,
      before ? el('span', { class: 'from', text: before }) : '',
      before ? ' ' : '',
      el('span', { class: 'to', text: read(key, to, from) || (to ? 'gone' : 'cleared') }),
    ];
  });
  if (!changes.length) return [`${who} changed ${entry.pair} `, link(entry), ` in ${where}`];
  return [`${who} ${you ? 'set' : 'wrote'} `, ...changes, ` for ${entry.pair} `, link(entry), ` in ${where}`];
}

function link({ pair, side, id, title }) {
  if (!row(side, id, pair)) return title || `record ${id}`;
  const go = () => select({ pair, side, id });
  return el('button', { type: 'button', class: 'plain', text: nameOf(side, id, pair), onclick: go });
}

function bulk(entry) {
  const parts = ['created', 'changed', 'deleted'].filter(what => entry[what]).map(what => `${what} ${entry[what]}`);
  return `${entry.by === 'person' ? 'You' : 'Parley'} ${list(parts)} of ${entry.pair} in ${system(entry.side)}`;
}

function runWords(entry) {
  const name = entry.action === 'sync' ? 'Sync' : 'Reconcile';
  const how = entry.by === 'person' ? '' : ' by schedule';
  if (!entry.answer?.ok) return `${name}${how} failed${entry.times ? ` ${entry.times} times` : ''}: ${entry.answer?.error?.message || 'no answer'}`;
  const pairs = entry.answer.pairs || (entry.answer.counts ? [entry.answer] : []);
  const results = pairs.map(pair => [pair.pair, outcome(pair.counts || pair.report?.counts, system('left'), system('right'))])
    .filter(each => each[1] !== outcome())
    .map(each => each.filter(Boolean).join(': '));
  const read = pairs.reduce((sum, pair) => sum + (pair.counts?.read || 0), 0);
  return `${name}${how}: ${results.join('; ') || outcome()} (${many(read, 'record')} read, ${duration(entry.ms)})`;
}

function webhookWords(entry) {
  const answered = `${entry.topic} answered with ${entry.status}${entry.status === 202 ? ', marked due,' : ''}`;
  return entry.times ? `${entry.times} webhooks ${answered}, the last in ${duration(entry.ms)}` : `Webhook ${answered} in ${duration(entry.ms)}`;
}
