// One webhook of a shop: signature, link, both records as they are now. Parley's function does this and then compares and
// writes what differs; here it ends. Settings are those of Parley's function.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const env = process.env;
const store = new DynamoDBClient({ endpoint: env.AWS_ENDPOINT_URL_DYNAMODB });

async function answer(event) {
  const body = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
  const expected = createHmac('sha256', env.SHOPIFY_WEBHOOK_SECRET).update(body).digest();
  const given = Buffer.from(event.headers['x-shopify-hmac-sha256'] ?? '', 'base64');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { statusCode: 401 };
  const id = String(JSON.parse(body).id);
  const { Item: link } = await store.send(new GetItemCommand({
    TableName: env.PARLEY_TABLE,
    Key: { pk: { S: `default|${env.PARLEY_DATAFLOW}|customer|R|${spread(id)}` }, sk: { S: id } },
    ConsistentRead: true,
  }));
  if (link?.st?.S !== 'L') return { statusCode: 202 };
  const shop = await read(`${env.SHOPIFY_URL}/admin/api/${env.SHOPIFY_API_VERSION}/customers/${id}.json`, {
    'X-Shopify-Access-Token': env.SHOPIFY_ACCESS_TOKEN,
  });
  const ledger = await read(`${env.POWEROFFICEGO_URL}/Customers/${link.o.S}`, {
    Authorization: `Bearer ${await token()}`,
    'Ocp-Apim-Subscription-Key': env.POWEROFFICEGO_SUBSCRIPTION_KEY,
  });
  const edited = shop.customer.updated_at;
  return { statusCode: 200, body: JSON.stringify({ edited, same: shop.customer.email === ledger.EmailAddress }) };
}

async function read(address, headers) {
  const answer = await fetch(address, { headers });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

let bearer;

async function token() {
  const keys = `${env.POWEROFFICEGO_APPLICATION_KEY}:${env.POWEROFFICEGO_CLIENT_KEY}`;
  bearer ??= (await (await fetch(env.POWEROFFICEGO_TOKEN_URL, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(keys).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Ocp-Apim-Subscription-Key': env.POWEROFFICEGO_SUBSCRIPTION_KEY,
    },
    body: 'grant_type=client_credentials',
  })).json()).access_token;
  return bearer;
}

const spread = id => createHash('sha256').update(id).digest('hex')[0];

// What the Lambda runtime for Node.js does around a handler.
const [host, port] = env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new http.Agent({ keepAlive: true });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host, port, method, path: `/2018-06-01/runtime/${path}`, agent }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function serve() {
  for (;;) {
    const next = await call('GET', 'invocation/next');
    const id = next.headers['lambda-runtime-aws-request-id'];
    const result = await answer(JSON.parse(next.body));
    await call('POST', `invocation/${id}/response`, JSON.stringify(result));
  }
}

serve().catch(() => process.exit(1));
