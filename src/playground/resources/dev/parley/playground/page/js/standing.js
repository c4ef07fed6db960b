import { byId, el } from './dom.js';
import { onPair, pair, system } from './model.js';
import { operate } from './operate.js';
import { section, watch } from './store.js';
import { outcome, plain, sentence } from './words.js';

const WORDS = {
  paused: 'Paused: runs leave it alone, webhooks mark their records due.',
  waiting: 'Waits for approval: its definition is new or has changed, and nothing is written before.',
  restored: 'Waits for approval: the table was restored, and nothing is written before.',
};

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
  const { standing: word = 'live', brake } = (section('status')?.pairs || []).find(each => each.pair === name) || {};
  const own = text => (/\s/.test(text) ? sentence(text) : '');
  if (/pause/i.test(word)) return { kind: 'paused', words: own(word) || WORDS.paused };
  if (brake) return { kind: 'braked', words: own(brake.message || String(brake)) || 'A brake stopped it.' };
  if (/restored/i.test(word)) return { kind: 'waiting', words: own(word) || WORDS.restored };
  if (/wait|approv/i.test(word)) return { kind: 'waiting', words: own(word) || WORDS.waiting };
  return { kind: 'live', words: /^live$/i.test(word) ? '' : sentence(plain(word)) };
}

function render() {
  const name = pair();
  const { kind, words } = stand(name);
  const stopped = kind === 'waiting' || kind === 'braked';
  const parts = [
    words && el('p', { class: 'words', text: words }),
    preview && el('p', { class: 'words', text: preview.words }),
    told && el('p', { class: 'words', role: 'status', text: told }),
    preview?.hash && button('Approve', 'primary', () => approve(name)),
    stopped && !preview?.hash && button('Preview', '', () => look(name)),
    kind === 'paused' ? button(`Resume ${name}`, '', () => ask({ action: 'resume', pair: name })) : button(`Pause ${name}`, '', () => ask({ action: 'pause', pair: name })),
  ];
  const box = byId('standing');
  const focused = box.contains(document.activeElement) ? document.activeElement.textContent : '';
  box.className = `standing ${kind}`;
  box.replaceChildren(...parts.filter(Boolean));
  if (focused) ([...box.querySelectorAll('button')].find(each => each.textContent === focused) || box.querySelector('button')).focus();
}

const button = (text, tone, press) => el('button', { type: 'button', class: tone, text, onclick: press });

async function ask(event) {
  const { words } = await operate(event);
  preview = null;
  told = words;
  render();
}

/** Counts first; only then there is something to approve. */
async function look(name) {
  const { answer, ok, words } = await operate({ action: 'preview', pair: name });
  const of = answer.pairs?.[0] || answer;
  told = ok ? '' : words;
  preview = ok ? { hash: of.hash, words: `Would do: ${outcome(of.counts, system('left'), system('right'))}.` } : null;
  render();
}

function approve(name) {
  return ask({ action: 'approve', pair: name, hash: preview.hash });
}
