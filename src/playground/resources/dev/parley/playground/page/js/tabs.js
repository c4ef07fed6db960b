import { byId } from './dom.js';

const NAMES = ['activity', 'runs', 'problems', 'faults', 'calls', 'log'];
const STEPS = { ArrowRight: 1, ArrowLeft: -1 };
const shownListeners = [];
let current = NAMES[0];

/** Tabs by click, arrow keys, Home and End; the panel shown follows the focus. */
export function tabs() {
  NAMES.forEach((name, at) => {
    const tab = byId(`tab-${name}`);
    tab.addEventListener('click', () => show(name));
    tab.addEventListener('keydown', event => {
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? NAMES.length - 1 : at + STEPS[event.key];
      if (Number.isNaN(to)) return;
      event.preventDefault();
      show(NAMES[(to + NAMES.length) % NAMES.length]);
      byId(`tab-${current}`).focus();
    });
  });
  show(current);
}

export const showing = name => current === name;

/** Calls back whenever that panel comes into sight. */
export const onShow = (name, listener) => shownListeners.push({ name, listener });

function show(name) {
  current = name;
  for (const each of NAMES) {
    const tab = byId(`tab-${each}`);
    tab.setAttribute('aria-selected', String(each === name));
    tab.tabIndex = each === name ? 0 : -1;
    byId(each).hidden = each !== name;
  }
  shownListeners.filter(each => each.name === name).forEach(each => each.listener());
}
