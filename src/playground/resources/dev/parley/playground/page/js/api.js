async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.message || `The playground answered ${response.status}`);
  return answer;
}

const desk = (pair, side) => `/api/records/${encodeURIComponent(pair)}/${side}`;
const record = (pair, side, id) => `${desk(pair, side)}/${encodeURIComponent(id)}`;

export const api = {
  state: since => call('GET', `/api/state?since=${since}`),
  edit: (pair, side, id, changes) => call('PATCH', record(pair, side, id), changes),
  add: (pair, side, values) => call('POST', desk(pair, side), values),
  remove: (pair, side, id) => call('DELETE', record(pair, side, id)),
  perform: (pair, side, id, deed) => call('POST', record(pair, side, id), { deed }),
  open: dataflow => call('POST', '/api/dataflow', { dataflow }),
  run: action => call('POST', '/api/run', { action }),
  pause: paused => call('POST', '/api/schedule', { paused }),
  fault: setting => call('POST', '/api/faults', setting),
  noFaults: () => call('DELETE', '/api/faults'),
  stop: () => call('POST', '/api/stop'),
  ask: event => call('POST', '/api/ask', event),
};
