import { api } from './api.js';
import { byId, el, say } from './dom.js';
import { about, system } from './model.js';
import { now, refresh, section, watch } from './store.js';
import { many } from './words.js';

/** By the playground's word: what it is called, what comes of it, and how it is told while it is on. */
const KINDS = {
  limited: ['Rate limited', 'Every call is answered 429.', 'answers every call with 429'],
  refusing: ['Refuses', 'Every call is answered 503.', 'answers every call with 503'],
  slow: ['Slow', 'Every call takes 2 s more; webhooks run out of time and mark their records due.', 'takes 2 s more for every call'],
  'lost-once': ['Loses the next answer', 'The next write takes effect, then the connection is cut.', 'cuts the connection after the next write'],
  lost: ['Loses every answer', 'Every write takes effect, then the connection is cut.', 'cuts the connection after every write'],
  late: ['Shows writes late', 'Reads, lists and searches show a write after 1.5 s.', 'shows writes 1.5 s late'],
};
const LENGTHS = [['', 'until switched off'], ['10', 'for 10 s'], ['30', 'for 30 s'], ['60', 'for a minute']];

const switches = new Map();

/** What a fault of a system means, as the end of a sentence that begins with the system. */
export const faultWords = fault => KINDS[fault]?.[2] || fault;

/** What can be made to go wrong, and above all else what is being made to. */
export function faults() {
  watch(['flow'], panel);
  watch(['faults'], show);
  setInterval(count, 500);
}

const on = () => section('faults') || [];

function panel() {
  switches.clear();
  const length = el('select', { id: 'fault-length' }, ...LENGTHS.map(([value, text]) => el('option', { value, text })));
  byId('faults').replaceChildren(
    stopping(),
    el('label', { class: 'fault-length' }, 'A fault switched on below stays on ', length),
    el('div', { class: 'fault-systems' }, column('left', length), column('right', length)));
  show();
}

function column(side, length) {
  const title = el('h3', { text: system(side), id: `faults-${side}` });
  if (!about(side).simulated) {
    return el('section', { class: side }, title, el('p', { class: 'empty', text: 'Not simulated: it has faults of its own only.' }));
  }
  const rows = Object.entries(KINDS).map(([fault, [name, effect]]) => row(side, fault, name, effect, length));
  return el('section', { class: side, role: 'group', 'aria-labelledby': title.id }, title, ...rows);
}

function row(side, fault, name, effect, length) {
  const box = el('input', { type: 'checkbox', role: 'switch', id: `fault-${side}-${fault}`, 'aria-describedby': `effect-${side}-${fault}` });
  box.addEventListener('change', () => set(box, {
    side, fault, on: box.checked, ...(box.checked && length.value ? { seconds: Number(length.value) } : {}),
  }));
  switches.set(`${side} ${fault}`, box);
  return el('div', { class: 'fault' }, box,
    el('label', { for: box.id, text: name }),
    el('p', { id: `effect-${side}-${fault}`, class: 'quiet', text: effect }));
}

async function set(box, setting) {
  try {
    await api.fault(setting);
  } catch (error) {
    say(byId('said'), error.message);
    box.checked = !box.checked;
  }
  refresh();
}

function stopping() {
  const told = el('p', { class: 'quiet', role: 'status', text: 'Kills the function at once, whatever it is at, and starts it again.' });
  const button = el('button', { type: 'button', class: 'danger', id: 'stop-now', text: 'Stop now' });
  button.addEventListener('click', async () => {
    const answer = await api.stop().catch(error => ({ failed: error.message }));
    say(told, answer.failed || `${many(answer.instances, 'instance')} killed and started again. A later run takes up what was cut off.`);
    refresh();
  });
  return el('section', { class: 'stopping', 'aria-label': 'The function' }, button, told);
}

function show() {
  const all = on();
  const keys = new Set(all.map(({ side, fault }) => `${side} ${fault}`));
  for (const [key, box] of switches) box.checked = keys.has(key);
  say(byId('fault-count'), all.length ? String(all.length) : '');
  const strip = byId('wrong');
  if (all.length) {
    strip.replaceChildren(
      el('strong', { text: all.length === 1 ? 'Fault on' : 'Faults on' }),
      el('ul', { role: 'status' }, ...all.map(each => el('li', { class: each.side },
        `${system(each.side)} ${faultWords(each.fault)}`,
        el('span', { class: 'left-over', 'aria-hidden': 'true', 'data-until': each.until })))),
      el('button', { type: 'button', id: 'faults-off', text: all.length === 1 ? 'Turn it off' : 'Turn all off', onclick: off }));
  }
  strip.hidden = !all.length;
  count();
}

async function off() {
  await api.noFaults().catch(error => say(byId('said'), error.message));
  refresh();
}

/** How long each that has an end is still on. */
function count() {
  for (const each of byId('wrong').querySelectorAll('.left-over')) {
    const seconds = Math.max(0, Math.ceil((each.dataset.until - now()) / 1000));
    say(each, each.dataset.until ? `, ${seconds} s left` : '');
  }
}
