import { byId, el } from './dom.js';
import { section, watch } from './store.js';
import { onShow, showing } from './tabs.js';
import { time } from './words.js';

/** The function's own log, newest last; it stays at the end unless one has scrolled up. */
export function log() {
  onShow('log', render);
  watch(['log'], () => showing('log') && render());
}

function render() {
  const panel = byId('log');
  const atEnd = panel.scrollHeight - panel.scrollTop - panel.clientHeight < 30;
  const lines = (section('log') || []).map(line);
  panel.replaceChildren(lines.length
    ? el('div', { class: 'lines' }, ...lines)
    : el('p', { class: 'empty', text: 'The function has written nothing yet.' }));
  if (atEnd) panel.scrollTop = panel.scrollHeight;
}

function line(text) {
  let entry;
  try {
    entry = JSON.parse(text);
  } catch {
    return el('div', { text });
  }
  const level = entry.level || '';
  const tone = /WARN/.test(level) ? 'warn' : /ERROR|FATAL|SEVERE/.test(level) ? 'bad' : '';
  return el('div', { class: tone, text: [entry.timestamp && time(entry.timestamp), level, entry.message].filter(Boolean).join(' ') });
}
