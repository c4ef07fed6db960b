import { api } from './api.js';

const AGAIN = 1000;
const AGAIN_UNSEEN = 5000;

const sections = {};
const listeners = [];
let revision = 0;
let clockOffset = 0;
let timer = 0;
let polling = null;
let reachable = true;

/** The newest content of a section of the board, or undefined. */
export const section = name => sections[name];

/** Milliseconds since 1970 by the playground's clock. */
export const now = () => Date.now() + clockOffset;

/** Calls back with what changed (a set of section names) whenever one of the sections named did. */
export function watch(names, listener) {
  listeners.push({ names, listener });
}

/** Calls back with what changed, whatever it was. */
export function watchAll(listener) {
  listeners.push({ names: [], listener });
}

/** Asks at once instead of at the next second. */
export async function refresh() {
  await polling;
  return poll();
}

export function begin() {
  poll();
  document.addEventListener('visibilitychange', () => document.hidden || refresh());
}

function poll() {
  clearTimeout(timer);
  polling = ask().finally(() => {
    polling = null;
    timer = setTimeout(poll, document.hidden ? AGAIN_UNSEEN : AGAIN);
  });
  return polling;
}

async function ask() {
  try {
    const answer = await api.state(revision);
    if (answer.revision < revision) {
      revision = 0;
      return;
    }
    revision = answer.revision;
    clockOffset = answer.now - Date.now();
    Object.assign(sections, answer.sections);
    reach(true);
    tell(new Set(Object.keys(answer.sections)));
  } catch {
    reach(false);
  }
}

function reach(is) {
  if (is === reachable) return;
  reachable = is;
  sections.reachable = is;
  tell(new Set(['reachable']));
}

function tell(changed) {
  for (const { names, listener } of listeners) {
    if (!names.length || names.some(name => changed.has(name))) listener(changed);
  }
}
