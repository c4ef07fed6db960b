import { api } from './api.js';
import { performing, removal } from './deeds.js';
import { byId, el, say } from './dom.js';
import { explain, property, state, why } from './explain.js';
import { entry } from './form.js';
import { journey } from './journey.js';
import { lines } from './lines.js';
import {
  about, counterpart, deeds, expectOwn, field, keys, label, nameOf, onSelect, pair, problem, row,
  select, selectedIds, selection, system,
} from './model.js';
import { newRecord } from './new-record.js';
import { refresh, watchAll } from './store.js';
import { other } from './words.js';

const SIDES = ['left', 'right'];

/** The strip below the lists: both records of the selected link, property by property, to read and to edit. */
export function detail(lists) {
  const section = byId('detail');
  const trip = journey();
  let open = null;
  let answer = null;
  const askAgain = explain(found => {
    answer = found;
    open?.explain(answer);
  });

  onSelect(chosen => {
    trip.rest();
    answer = null;
    build(chosen);
    if (!chosen) return;
    if (!chosen.adding) askAgain();
    if (matchMedia('(max-width: 1100px)').matches) section.scrollIntoView({ block: 'start' });
  });
  watchAll(changed => {
    const chosen = selection();
    if (!chosen || chosen.adding) return;
    if (!['links', 'problems', `${pair()}.left`, `${pair()}.right`].some(name => changed.has(name))) return;
    if (!row(chosen.side, chosen.id)) select(null);
    else if (changed.has('links') && open && open.linkedTo !== counterpart(chosen.side, chosen.id)) build(chosen);
    else open?.show(true);
  });
  section.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !selection()) return;
    event.preventDefault();
    if (open?.undo()) return;
    const { side, id } = selection();
    select(null);
    if (id) lists[side].focus(id);
  });
  select(null);

  function build(chosen) {
    open = null;
    if (!chosen) section.replaceChildren(...blank());
    else if (chosen.adding) section.replaceChildren(...newRecord(chosen.side, trip));
    else {
      open = strip(chosen, trip);
      section.replaceChildren(...open.parts);
      open.show(false);
      open.explain(answer);
    }
  }
}

function blank() {
  const mark = (name, text) => el('span', {}, el('span', { class: `mark ${name}` }), text);
  return [el('div', { class: 'blank' },
    el('h2', { id: 'detail-title', text: 'Select a record' }),
    el('p', { text: 'Its counterpart comes into view, and both are shown here, property by property.' }),
    el('p', { text: 'Edit, add or clear a value on either side and watch it travel.' }),
    el('p', { class: 'legend left' }, mark('linked', 'linked'), mark('', 'not linked'), mark('problem', 'with a problem')))];
}

function strip(chosen, trip) {
  const ids = selectedIds();
  const entries = { left: [], right: [] };
  const stands = [];
  const title = el('h2', { id: 'detail-title' });
  const linkState = el('span', { class: 'link-state' });
  const save = Object.fromEntries(SIDES.filter(side => ids[side] && about(side).simulated).map(side => [side, el('button', {
    type: 'submit', class: `save ${side}`, value: side, text: `Save in ${system(side)}`, disabled: true,
  })]));
  const undo = el('button', { type: 'button', text: 'Undo', onclick: takeBack, disabled: true });
  const body = el('div', { class: 'properties' }, titles(ids), ...keys().map(line));
  const form = el('form', { onsubmit: submit, novalidate: true }, body, trip.line, foot());
  const more = SIDES.filter(side => ids[side])
    .flatMap(side => deeds(side).map(deed => performing(side, ids[side], deed, trip)));
  const close = el('button', { type: 'button', text: 'Close', onclick: () => select(null) });

  form.addEventListener('keydown', event => {
    const side = event.target.closest?.('.entry, .lines-entry')?.classList.contains('right') ? 'right' : 'left';
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
      event.preventDefault();
      store(side);
    }
  });

  function line(key) {
    const known = SIDES.map(side => field(side, key));
    const isList = known.some(each => each?.columns);
    const foreign = {};
    const cells = SIDES.map((side, at) => {
      if (!ids[side] || !known[at]) return el('span', { class: 'quiet' });
      if (!about(side).simulated) return (foreign[side] = el('span', { class: 'foreign' }));
      const one = (isList ? lines : entry)(side, key, buttons);
      entries[side].push(one);
      return one.element;
    });
    const paths = known.map(each => each?.path);
    const how = el('span', { class: 'state' });
    const reason = el('span', { class: 'why' });
    stands.push({ paths, how, reason, foreign });
    const name = el('span', { class: 'label', text: label(key), title: paths.filter(Boolean).join(' ↔ ') });
    if (isList) return el('div', { class: 'lists' }, el('p', { class: 'stands' }, name, how, reason), ...cells);
    return el('div', { class: 'property' }, name, cells[0], how, cells[1], reason);
  }

  function buttons() {
    for (const side of SIDES) {
      if (save[side]) save[side].disabled = !entries[side].some(each => each.edited());
    }
    undo.disabled = !SIDES.some(side => entries[side].some(each => each.edited()));
  }

  function foot() {
    const there = SIDES.filter(side => save[side]);
    return el('div', { class: 'foot' }, ...Object.values(save), undo, el('span', { class: 'gap' }),
      ...there.map(side => removal(side, ids[side], trip)));
  }

  function submit(event) {
    event.preventDefault();
    if (event.submitter?.value) store(event.submitter.value);
  }

  async function store(side) {
    const edited = entries[side].filter(each => each.edited());
    if (!edited.length) return;
    const changes = Object.fromEntries(edited.map(each => [each.key, each.value()]));
    expectOwn(side, ids[side]);
    trip.started(side, ids[side], edited.map(each => each.key));
    try {
      await api.edit(pair(), side, ids[side], changes);
      edited.forEach(each => each.accept());
    } catch (error) {
      trip.refused(`${system(side)} refuses: ${error.message}`);
    }
    refresh();
  }

  function takeBack() {
    const edited = SIDES.flatMap(side => entries[side]).filter(each => each.edited());
    edited.forEach(each => each.undo());
    return edited.length > 0;
  }

  return {
    parts: [el('div', { class: 'head' }, title, linkState, ...more, close), form],
    linkedTo: counterpart(chosen.side, chosen.id),
    undo: takeBack,
    show(travelled) {
      const rows = { left: row('left', ids.left), right: row('right', ids.right) };
      say(title, nameOf(chosen.side, chosen.id));
      say(linkState, linkWords(chosen, ids));
      trip.about({ problem: problemOf(chosen, ids)?.message });
      for (const side of SIDES) {
        for (const each of entries[side]) each.show(rows[side]?.values[each.key] || '', travelled);
      }
    },
    explain(answer) {
      trip.about({ situation: answer?.situation });
      for (const { paths, how, reason, foreign } of stands) {
        const found = property(answer, ...paths);
        const { word, tone } = state(found, ids.left && ids.right);
        SIDES.forEach(side => foreign[side] && say(foreign[side], found?.[side] ?? ''));
        say(how, word);
        how.className = `state ${tone}`;
        say(reason, why(found));
        reason.title = reason.textContent;
      }
    },
  };
}

function titles(ids) {
  const side = name => el('span', {
    class: name,
    text: ids[name] ? `${system(name)} ${ids[name]}` : 'no counterpart',
    title: ids[name],
  });
  return el('div', { class: 'property titles' },
    el('span', { text: 'Property' }), side('left'), el('span', { class: 'state' }), side('right'), el('span', { text: 'Last change, reason' }));
}

const problemOf = ({ side, id }, ids) => problem(side, id) || problem(other(side), ids[other(side)]);

function linkWords(chosen, ids) {
  const found = problemOf(chosen, ids);
  return [found?.code, ids.left && ids.right ? 'linked' : 'not linked'].filter(Boolean).join(', ');
}
