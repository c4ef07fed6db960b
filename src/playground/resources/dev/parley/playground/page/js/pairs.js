import { byId, el, say } from './dom.js';
import { onPair, pair, pairs, show } from './model.js';
import { section, watch } from './store.js';
import { capital } from './words.js';

/** Which pair's records are shown; each with its links, and its problems if there are any. */
export function pairChoice() {
  const bar = byId('pairs');
  const buttons = new Map();
  watch(['flow'], () => {
    buttons.clear();
    bar.replaceChildren(...pairs().map(({ name }) => button(name)));
    mark();
  });
  watch(['links', 'problems'], count);
  onPair(mark);

  function button(name) {
    const links = el('span', { class: 'links' });
    const problems = el('span', { class: 'count' });
    const element = el('button', { type: 'button', onclick: () => show(name) }, capital(name), links, problems);
    buttons.set(name, { element, links, problems });
    return element;
  }

  function mark() {
    for (const [name, { element }] of buttons) element.setAttribute('aria-pressed', String(name === pair()));
    count();
  }

  function count() {
    for (const [name, { links, problems }] of buttons) {
      const of = list => (section(list) || []).filter(each => each.pair === name).length;
      say(links, section('links') ? `${of('links')}` : '');
      links.title = 'links';
      say(problems, of('problems') ? `${of('problems')}` : '');
      problems.title = 'problems';
    }
  }
}
