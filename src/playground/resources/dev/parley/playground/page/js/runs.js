import { byId, el } from './dom.js';
import { nameOf, row, select, system } from './model.js';
import { section, watch } from './store.js';
import { onShow, showing } from './tabs.js';
import { capital, duration, outcome, plain, time } from './words.js';

const opened = new Set();

/** The last runs with their counts and notes, and how far the one under way is. */
export function runs() {
  onShow('runs', render);
  watch(['status'], () => showing('runs') && render());
}

function render() {
  const pairs = section('status')?.pairs || [];
  const several = pairs.length > 1;
  const blocks = pairs.flatMap(pair => [
    several && el('h3', { class: 'of-pair', text: capital(pair.pair) }),
    pair.running && progress(pair),
    ...condensed(pair.reports || []).map(({ report, times }) => item(pair, report, times)),
  ]).filter(Boolean);
  byId('runs').replaceChildren(...(blocks.length ? blocks : [el('p', { class: 'empty', text: 'No run yet.' })]));
}

function progress(pair) {
  const { phase, page, counts = {} } = pair.running;
  return el('p', { class: 'progress', role: 'status' },
    el('strong', { text: 'Under way' }),
    el('span', { text: `${pair.pair}: ${plain(phase)}, page ${(page ?? 0) + 1}, ${counts.read ?? 0} read, ${outcome(counts, system('left'), system('right'))}` }));
}

const idle = report => outcome(report.counts) === outcome() && !(report.notes || []).length;

/** Runs that found nothing to do are told once for several in a row. */
function condensed(reports) {
  const told = [];
  for (const report of reports) {
    const last = told.at(-1);
    if (last && idle(report) && idle(last.report) && last.report.kind === report.kind) last.times++;
    else told.push({ report, times: 1 });
  }
  return told;
}

function item(pair, report, times) {
  const key = `${pair.pair} ${report.run}`;
  const notes = report.notes || [];
  const summary = el('summary', {},
    el('time', { text: time(report.started), class: 'quiet' }),
    el('span', { class: 'kind', text: capital(plain(report.kind)) }),
    el('span', { text: `${outcome(report.counts, system('left'), system('right'))}${times > 1 ? `, ${times} times in a row` : ''}` }),
    el('span', { class: 'quiet', text: report.finished ? duration(new Date(report.finished) - new Date(report.started)) : 'open' }),
    el('span', { class: 'cost', text: cost(report, notes) }));
  const details = el('details', { class: 'run', open: opened.has(key) }, summary,
    ...(notes.length ? notes.map(each => note(pair.pair, each)) : [el('p', { class: 'note', text: 'No notes.' })]));
  details.addEventListener('toggle', () => (details.open ? opened.add(key) : opened.delete(key)));
  return details;
}

function cost(report, notes) {
  const { counts = {} } = report;
  const figures = [
    [counts.read, 'read'], [counts.unchanged, 'unchanged'], [counts.matched, 'matched'],
    [report.remoteCalls, 'remote calls'], [storeCalls(report), 'store calls'],
    [notes.length || undefined, notes.length === 1 ? 'note' : 'notes'],
  ];
  return figures.filter(([count]) => count !== undefined && count !== null)
    .map(([count, what]) => `${count} ${what}`).join(' · ');
}

const storeCalls = ({ storeReads, storeWrites }) =>
  (storeReads === undefined && storeWrites === undefined ? undefined : (storeReads || 0) + (storeWrites || 0));

function note(pair, each) {
  const side = each.left && row('left', each.left, pair) ? 'left' : 'right';
  const id = String(each[side] ?? '');
  const who = row(side, id, pair)
    ? el('button', { type: 'button', class: 'plain', text: nameOf(side, id, pair), onclick: () => select({ pair, side, id }) })
    : [each.left, each.right].filter(Boolean).join(' – ');
  return el('p', { class: 'note' },
    el('time', { text: time(each.at) }),
    el('span', {}, who, `: ${each.done}`, el('span', { class: 'quiet', text: each.reason ? `, ${each.reason}` : '' })));
}
