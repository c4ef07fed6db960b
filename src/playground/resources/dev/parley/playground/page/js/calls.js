import { byId, el } from './dom.js';
import { system } from './model.js';
import { section, watch } from './store.js';
import { onShow, showing } from './tabs.js';
import { many, time } from './words.js';

/** What each system was asked over its API: totals and the last calls. */
export function calls() {
  onShow('calls', render);
  watch(['traffic', 'flow'], () => showing('calls') && render());
}

function render() {
  const traffic = section('traffic');
  if (!traffic) return;
  byId('calls').replaceChildren(el('div', { class: 'calls-frame' }, ...['left', 'right'].map(side => column(side, traffic[side]))));
}

function column(side, { reads, writes, last }) {
  return el('section', { class: side },
    el('h3', {}, system(side), el('span', { class: 'quiet', text: `${many(reads, 'read')}, ${many(writes, 'write')}` })),
    el('ol', {}, ...last.toReversed().map(call => el('li', { class: 'call' },
      el('code', { text: call.name }),
      el('span', { class: `status ${call.status >= 400 || !call.status ? 'bad' : ''}`, text: call.status || 'cut' }),
      el('time', { text: time(call.at) }),
      el('span', { class: 'quiet', text: `${call.ms} ms` })))));
}
