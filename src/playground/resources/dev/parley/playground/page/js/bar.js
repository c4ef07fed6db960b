import { api } from './api.js';
import { byId, el, say } from './dom.js';
import { now, refresh, section, watch } from './store.js';
import { duration, plain } from './words.js';

/** The head of the page: figures, the schedule, and what is wrong as a whole. */
export function bar() {
  byId('sync-now').addEventListener('click', () => run('sync'));
  byId('reconcile-now').addEventListener('click', () => run('reconcile'));
  byId('pause').addEventListener('click', async () => {
    await api.pause(!section('schedule')?.paused).catch(() => {});
    refresh();
  });
  watch(['flow'], dataflows);
  watch(['stage'], stage);
  byId('dataflow').addEventListener('change', open);
  watch(['status', 'problems', 'links'], figures);
  watch(['schedule'], schedule);
  watch(['status', 'reachable'], trouble);
  setInterval(countdown, 250);
}

/** Queues a run; the activity tells how it went. */
export async function run(action) {
  await api.run(action).catch(() => {});
  refresh();
}

let opened = null;

/** Another dataflow has other systems, pairs and records: the page begins anew. */
function dataflows() {
  const { dataflow, dataflows: all } = section('flow');
  if (opened && opened !== dataflow) location.reload();
  opened = dataflow;
  const choice = byId('dataflow');
  choice.replaceChildren(...all.map(name => el('option', { value: name, text: name, selected: name === dataflow })));
  choice.value = dataflow;
}

async function open() {
  const name = byId('dataflow').value;
  await api.open(name).catch(() => {});
  refresh();
}

function stage() {
  const { opening, failed } = section('stage');
  const box = byId('stage');
  byId('dataflow').disabled = Boolean(opening);
  box.classList.toggle('bad', Boolean(failed));
  say(box, opening ? `Starting the function for ${opening}. This takes some seconds; records and links stay.` : failed || '');
  box.hidden = !opening && !failed;
  if (failed) byId('dataflow').value = opened;
}

const pairs = () => section('status')?.pairs || [];
const sum = name => pairs().reduce((total, pair) => total + (pair[name] || 0), 0);

function figures() {
  const links = section('links');
  const problems = section('problems');
  say(byId('fact-links'), links ? String(links.length) : '–');
  say(byId('fact-problems'), problems ? String(problems.length) : '–');
  say(byId('fact-due'), section('status')?.ok ? String(sum('due')) : '–');
  byId('fact-problems').parentElement.classList.toggle('bad', Boolean(problems?.length));
  say(byId('problem-count'), problems?.length ? String(problems.length) : '');
}

function schedule() {
  const { paused } = section('schedule');
  const button = byId('pause');
  say(button, paused ? 'Resume schedule' : 'Pause schedule');
  button.setAttribute('aria-pressed', String(paused));
  countdown();
}

function countdown() {
  const plan = section('schedule');
  if (!plan) return;
  const text = byId('run-state');
  text.classList.toggle('running', Boolean(plan.running));
  say(text, plan.running ? underWay(plan.running) : waiting(plan));
}

function waiting(plan) {
  if (plan.paused) return 'Schedule paused';
  const seconds = Math.max(0, Math.ceil((plan.nextAt - now()) / 1000));
  return `Next sync in ${seconds} s`;
}

function underWay(running) {
  const open = pairs().map(pair => pair.running).find(Boolean);
  const where = open ? `${plain(open.phase)}, page ${(open.page ?? 0) + 1} · ` : '';
  const name = running.action === 'sync' ? 'Sync' : 'Reconcile';
  return `${name} running · ${where}${duration(Math.max(0, now() - running.since))}`;
}

function trouble() {
  const box = byId('trouble');
  const status = section('status');
  if (section('reachable') === false) {
    say(box, 'The playground does not answer. Start it with: ./parley playground');
    box.hidden = false;
  } else if (status && !status.ok) {
    const { code, message, wayOut } = status.error || {};
    say(box, `The function answers ${code}: ${message}. ${wayOut || ''}`);
    box.hidden = false;
  } else {
    box.hidden = true;
  }
}
