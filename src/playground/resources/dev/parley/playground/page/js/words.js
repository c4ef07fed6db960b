export const other = side => (side === 'left' ? 'right' : 'left');

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

/** The time of day; the day as well when it is not today. Takes milliseconds or ISO text. */
export function time(at) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const today = date.toDateString() === new Date().toDateString();
  return today ? CLOCK.format(date) : `${DAY.format(date)} ${CLOCK.format(date)}`;
}

export function duration(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

export const many = (count, one, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** `LEFT_CHANGED` as words. */
export const plain = code => String(code ?? '').toLowerCase().replaceAll('_', ' ');

export const list = words => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** What a run did, from its counts; names of both systems for the sides. */
export function outcome(counts = {}, left = 'left', right = 'right') {
  const parts = [
    [counts.linked, 'linked'],
    [counts.createdLeft, `created in ${left}`],
    [counts.createdRight, `created in ${right}`],
    [counts.updatedLeft, `updated in ${left}`],
    [counts.updatedRight, `updated in ${right}`],
    [counts.removedLeft, `removed in ${left}`],
    [counts.removedRight, `removed in ${right}`],
    [counts.retired, counts.retired === 1 ? 'link ended' : 'links ended'],
    [counts.conflicts, counts.conflicts === 1 ? 'conflict' : 'conflicts'],
    [counts.problems, counts.problems === 1 ? 'problem' : 'problems'],
    [counts.due, 'due'],
  ].filter(([count]) => count > 0);
  return parts.map(([count, what]) => `${count} ${what}`).join(', ') || 'nothing to do';
}

export const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

/** Text with a capital at its beginning and a full stop at its end. */
export const sentence = text => `${capital(text)}${/[.!?…]$/.test(text) ? '' : '.'}`;
