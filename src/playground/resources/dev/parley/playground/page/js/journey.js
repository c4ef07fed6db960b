import { run } from './bar.js';
import { el } from './dom.js';
import { about as systemOf, counterpart, label, pair, system } from './model.js';
import { now, section, watch } from './store.js';
import { duration, list, other, sentence } from './words.js';

const ADDRESS = ['address1', 'address2', 'zip', 'city', 'country'];
const HOW = 'Enter saves, Escape takes back. What you save here, you save in the system itself.';

let edit = null;
let refusal = '';
let about = {};

/** A line that follows the last edit made here until it has arrived on the other side, and says what it waits for. */
export function journey() {
  const line = el('p', { class: 'hint', role: 'status' });
  watch(['journal', 'links', 'schedule'], () => show(line));
  return {
    line,
    /** Another record, or none: the edit before is followed no more. */
    rest() {
      edit = null;
      refusal = '';
      about = {};
      show(line);
    },
    started(side, id, keys) {
      edit = { pair: pair(), side, id, keys: new Set(keys), all: keys, at: now(), seq: section('journal')?.at(-1)?.seq || 0 };
      refusal = '';
      show(line);
    },
    refused(message) {
      edit = null;
      refusal = message;
      show(line);
    },
    /** What is known of the record, said while there is no edit to follow: `problem` and `situation`, as sentences. */
    about(known) {
      about = { ...about, ...known };
      show(line);
    },
  };
}

function show(line) {
  if (edit) follow(line);
  else if (refusal || about.problem) write(line, 'refused', refusal || about.problem);
  else write(line, '', about.situation ? sentence(about.situation) : HOW);
}

function follow(line) {
  const to = other(edit.side);
  const id = counterpart(edit.side, edit.id, edit.pair);
  edit.arrival ||= arrived(to, id);
  if (edit.arrival) write(line, 'arrived', `${words()} reached ${system(to)} after ${duration(Math.max(0, edit.arrival.at - edit.at))}.`);
  else write(line, 'waiting', ...waiting(to, id));
}

/** Leaves the line alone where it says the same already, so that a button in it keeps the focus. */
function write(line, tone, ...content) {
  const text = content.map(each => each.textContent ?? each).join('');
  if (line.textContent === text && line.className === `hint ${tone}`) return;
  line.className = `hint ${tone}`;
  line.replaceChildren(...content);
}

/** The journal's entry with which the last of the values arrived, or undefined while some are on their way. */
function arrived(to, id) {
  let last;
  for (const entry of section('journal') || []) {
    if (entry.seq <= edit.seq || entry.kind !== 'record' || entry.by !== 'parley') continue;
    if (entry.pair !== edit.pair || entry.side !== to || entry.id !== id || entry.what !== 'changed') continue;
    for (const change of entry.changes) {
      if (edit.keys.delete(change.key)) last = entry;
    }
  }
  return edit.keys.size === 0 ? last : undefined;
}

function waiting(to, id) {
  const action = (text, name) => el('button', { type: 'button', text, onclick: () => run(name) });
  if (!id) return [`${words()} saved. The record is not linked: nothing travels from it yet.`];
  const from = systemOf(edit.side);
  if (from.announces) return [`${words()} saved. ${from.label} announces the edit by webhook.`];
  if (from.system === 'powerofficego' && edit.pair === 'customer' && edit.all.every(key => ADDRESS.includes(key))) {
    return [
      `${words()} saved. ${from.label}'s change stamp ignores addresses: only a reconcile finds this edit.`,
      action('Reconcile now', 'reconcile'),
    ];
  }
  return [`${words()} saved. ${from.label} has no webhooks: the next scheduled sync finds the edit.`, action('Sync now', 'sync')];
}

const words = () => list(edit.all.map(key => label(key, edit.pair)));
