import { run } from './bar.js';
import { el } from './dom.js';
import { counterpart, system } from './model.js';
import { now, section, watch } from './store.js';
import { ADDRESS, duration, label, list, other } from './words.js';

let edit = null;
let resting = true;

/** A line that follows the last edit made here until it has arrived on the other side, and says what it waits for. */
export function journey() {
  const line = el('p', { class: 'hint', role: 'status' });
  watch(['journal', 'links', 'schedule'], () => show(line));
  const rest = () => {
    edit = null;
    resting = true;
    line.className = 'hint';
    line.replaceChildren('Enter saves, Escape takes back. What you save here, you save in the system itself.');
  };
  return {
    line,
    rest,
    started(side, id, keys) {
      edit = { side, id, keys: new Set(keys), all: keys, at: now(), seq: section('journal')?.at(-1)?.seq || 0 };
      resting = false;
      show(line);
    },
    refused(message) {
      edit = null;
      resting = false;
      line.className = 'hint refused';
      line.replaceChildren(message);
    },
    /** Says why the record is not in step, unless there is an edit to follow. */
    problem(found) {
      if (!resting) return;
      rest();
      if (!found?.message) return;
      line.className = 'hint refused';
      line.replaceChildren(found.message);
    },
  };
}

function show(line) {
  if (!edit) return;
  const to = other(edit.side);
  const id = counterpart(edit.side, edit.id);
  const arrival = arrived(to, id);
  if (arrival) {
    line.className = 'hint arrived';
    line.replaceChildren(`${words()} reached ${system(to)} after ${duration(Math.max(0, arrival.at - edit.at))}.`);
    if (edit.keys.size === 0) edit = null;
    return;
  }
  line.className = 'hint waiting';
  line.replaceChildren(...waiting(to, id));
}

/** The journal's entry with which the last of the values arrived, or undefined while some are on their way. */
function arrived(to, id) {
  let last;
  for (const entry of section('journal') || []) {
    if (entry.seq <= edit.seq || entry.kind !== 'record' || entry.by !== 'parley') continue;
    if (entry.side !== to || entry.id !== id || entry.what !== 'changed') continue;
    for (const change of entry.changes) {
      if (edit.keys.delete(change.key)) last = entry;
    }
  }
  return edit.keys.size === 0 ? last : undefined;
}

function waiting(to, id) {
  const action = (text, name) => el('button', { type: 'button', text, onclick: () => run(name) });
  if (!id) return [`${words()} saved. The record is not linked: nothing travels from it yet.`];
  if (edit.side === 'right') return [`${words()} saved. ${system('right')} announces the edit by webhook.`];
  if (edit.all.every(key => ADDRESS.includes(key))) {
    return [
      `${words()} saved. ${system('left')}'s change stamp ignores addresses: only a reconcile finds this edit.`,
      action('Reconcile now', 'reconcile'),
    ];
  }
  return [`${words()} saved. ${system('left')} has no webhooks: the next scheduled sync finds the edit.`, action('Sync now', 'sync')];
}

const words = () => list(edit.all.map(label));
