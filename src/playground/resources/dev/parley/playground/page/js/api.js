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

const record = (side, id) => `/api/records/${side}/${encodeURIComponent(id)}`;

export const api = {
  state: since => call('GET', `/api/state?since=${since}`),
  edit: (side, id, changes) => call('PATCH', record(side, id), changes),
  add: (side, values) => call('POST', `/api/records/${side}`, values),
  remove: (side, id) => call('DELETE', record(side, id)),
  run: action => call('POST', '/api/run', { action }),
  pause: paused => call('POST', '/api/schedule', { paused }),
  ask: event => call('POST', '/api/ask', event),
};
