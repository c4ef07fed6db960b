/** Makes an element. Attributes: `class`, `text`, `on…` listeners, `data-…`, and any other by its name. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'text') element.textContent = value;
    else if (key === 'class') element.className = value;
    else if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Sets a text only where it differs, so that nothing is announced or repainted for nothing. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Runs the flash of a changed value anew; a value changed on this page flashes in the colour of its side. */
export function flash(element, mine = false) {
  element.classList.remove('flash');
  void element.offsetWidth;
  element.classList.toggle('mine', mine);
  element.classList.add('flash');
}

export const byId = id => document.getElementById(id);

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
