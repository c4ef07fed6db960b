import { byId, el } from './dom.js';
import { nameOf, onPair, pair, system } from './model.js';
import { operate } from './operate.js';
import { section, watch } from './store.js';
import { outcome, plain, sentence } from './words.js';

const WORDS = {
  paused: 'Paused: runs leave it alone, webhooks mark their records due.',
  waiting: 'Waits for approval: its definition is new or has changed, and nothing is written before.',
  restored: 'Waits for approval: the table was restored, and nothing is written before.',
};
const SHOWN = 8;

let told = '';
let preview = null;

/** Whether the pair shown may write, and if not why; to pause and resume it, to preview and approve. */
export function standing() {
  watch(['status'], render);
  onPair(() => {
    told = '';
    preview = null;
    render();
  });
}

/**
 * How a pair stands: `live`, `paused`, `waiting` or `braked`. The function says it in a word or in a sentence of its
 * own, which is then shown.
 */
export function stand(name) {
  const { standing: word = 'live', paused, brake } = (section('status')?.pairs || []).find(each => each.pair === name) || {};
  const own = text => (/\s/.test(text) ? sentence(text) : '');
  if (paused === true || /pause/i.test(word)) return { kind: 'paused', words: own(word) || WORDS.paused };
  if (brake) return { kind: 'braked', words: own(brake.message || String(brake)) || 'A brake stopped it.' };
  if (/restored/i.test(word)) return { kind: 'waiting', words: own(word) || WORDS.restored };
  if (/wait|approv/i.test(word)) return { kind: 'waiting', words: own(word) || WORDS.waiting };
  return { kind: 'live', words: /^live$/i.test(word) ? '' : sentence(plain(word)) };
}

function render() {
  const name = pair();
  if (!name) return;
  const { kind, words } = stand(name);
  const stopped = kind === 'waiting' || kind === 'braked';
  const parts = [
    words && el('p', { class: 'words', text: words }),
    preview && el('div', { class: 'words' }, preview.words, preview.first.length > 0 && firstOf(preview.first)),
    told && el('p', { class: 'words', role: 'status', text: told }),
    preview?.hash && button('Approve', 'primary', () => approve(name)),
    stopped && !preview?.hash && button('Preview', '', () => look(name)),
    kind === 'paused'
      ? button(`Resume ${name}`, '', () => turn('resume', name))
      : button(`Pause ${name}`, '', () => turn('pause', name)),
  ];
  const box = byId('standing');
  const focused = box.contains(document.activeElement) ? document.activeElement.textContent : '';
  const unfolded = box.querySelector('details')?.open;
  box.className = `standing ${kind}`;
  box.replaceChildren(...parts.filter(Boolean));
  if (unfolded && box.querySelector('details')) box.querySelector('details').open = true;
  if (focused) ([...box.querySelectorAll('button, summary')].find(each => each.textContent === focused) || box.querySelector('button')).focus();
}

const button = (text, tone, press) => el('button', { type: 'button', class: tone, text, onclick: press });

function firstOf(deeds) {
  return el('details', {}, el('summary', { text: deeds.length === 1 ? 'Which?' : 'The first of them' }),
    el('ul', {}, ...deeds.slice(0, SHOWN).map(each => el('li', { text: deedWords(each) }))));
}

function deedWords({ pair: of, deed, side, left, right, properties }) {
  const from = left ? 'left' : 'right';
  const record = left || right ? ` ${nameOf(from, String(left || right), of)}` : '';
  return `${plain(deed)}${record} in ${system(side)}${properties ? `: ${properties}` : ''}`;
}

async function turn(action, name) {
  const { ok, words } = await operate({ action, pair: name });
  preview = null;
  told = ok ? '' : words;
  render();
}

/** Counts first; only then there is something to approve. */
async function look(name) {
  const { answer, ok, words } = await operate({ action: 'preview', pair: name });
  told = ok ? '' : words;
  preview = ok ? read(answer, name) : null;
  render();
}

/** Approves what has been looked at; where that is not what would be done now, shows what would. */
async function approve(name) {
  const { answer, words } = await operate({ action: 'approve', pair: name, hash: preview.hash });
  told = words;
  preview = answer.preview ? read(answer.preview, name) : null;
  render();
}

function read({ hash, complete, pairs = [], first = [] }, name) {
  const { counts } = pairs.find(each => each.pair === name) || {};
  const would = `Would do: ${outcome(counts, system('left'), system('right'))}.`;
  return { hash, first, words: complete === false ? `${would} There was no time to look at everything.` : would };
}
