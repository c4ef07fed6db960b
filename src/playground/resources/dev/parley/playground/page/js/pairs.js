import { byId, el, say } from './dom.js';
import { onPair, pair, pairs, show } from './model.js';
import { section, watch } from './store.js';
import { stand } from './standing.js';
import { capital } from './words.js';

const SHORT = { paused: 'paused', waiting: 'waits', braked: 'stopped' };

/** Which pair's records are shown; each with its links, and its problems if there are any. */
export function pairChoice() {
  const bar = byId('pairs');
  const buttons = new Map();
  watch(['flow'], () => {
    buttons.clear();
    bar.replaceChildren(...pairs().map(({ name }) => button(name)));
    mark();
  });
  watch(['links', 'problems', 'status'], count);
  onPair(mark);

  function button(name) {
    const links = el('span', { class: 'links' });
    const stands = el('span', { class: 'stands' });
    const problems = el('span', { class: 'count' });
    const element = el('button', { type: 'button', onclick: () => show(name) }, capital(name), links, stands, problems);
    buttons.set(name, { element, links, stands, problems });
    return element;
  }

  function mark() {
    for (const [name, { element }] of buttons) element.setAttribute('aria-pressed', String(name === pair()));
    count();
  }

  function count() {
    for (const [name, { links, stands, problems }] of buttons) {
      const of = list => (section(list) || []).filter(each => each.pair === name).length;
      say(links, section('links') ? `${of('links')}` : '');
      links.title = 'links';
      say(stands, SHORT[stand(name).kind] || '');
      say(problems, of('problems') ? `${of('problems')}` : '');
      problems.title = 'problems';
    }
  }
}
