// Talks to our server with the published client, as a page would, and prints what it saw as one line of JSON.
// Usage: node client.cjs DOMAIN TOKEN CONVERSATION USER
'use strict';

const { DirectLine } = require('botframework-directlinejs');
const { WebSocket } = require('ws');

const [domain, token, conversationId, userId] = process.argv.slice(2);
const sockets = [];

globalThis.WebSocket = class extends WebSocket {
  constructor(url) {
    super(url);
    sockets.push(this);
  }
};

// As much of XMLHttpRequest as the client uses; Node has everything else that a browser has.
globalThis.XMLHttpRequest = class {
  readyState = 0;
  status = 0;
  responseType = '';
  response = null;
  #headers = {};
  #stop = new AbortController();

  open(method, url) {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }

  abort() {
    this.#stop.abort();
  }

  async send(body) {
    try {
      const answer = await fetch(this.url, { method: this.method, headers: this.#headers, body, signal: this.#stop.signal });
      this.status = answer.status;
      this.response = this.responseType === 'arraybuffer' ? await answer.arrayBuffer() : await answer.text();
      if (this.responseType === 'json') {
        this.response = this.response ? JSON.parse(this.response) : null;
      }
    } catch {
      this.status = 0;
    }
    this.responseText = this.response;
    this.readyState = 4;
    this.onreadystatechange?.({ target: this });
  }
};

function open(options) {
  const seen = [];
  const waiting = [];
  // random: the shortest wait before a reconnect.
  const line = new DirectLine({ domain, random: () => 0, ...options });
  line.activity$.subscribe(
    activity => {
      seen.push(activity);
      waiting.forEach(look => look());
    },
    fault => fail(fault));
  const until = wanted => new Promise(resolve => {
    const look = () => {
      const found = seen.find(wanted);
      if (found) {
        resolve(found);
      }
    };
    waiting.push(look);
    look();
  });
  const post = activity => new Promise((resolve, reject) => line.postActivity({ from: { id: userId }, ...activity }).subscribe(resolve, reject));
  return { line, seen, until, post };
}

function fail(fault) {
  console.error(fault);
  process.exit(1);
}

async function main() {
  const result = {};
  const page = open({ token });

  result.id = await page.post({ type: 'message', text: 'hello', channelData: { clientActivityID: 'hello.1' } });
  const echo = await page.until(activity => activity.channelData?.clientActivityID === 'hello.1');
  result.echoId = echo.id;
  await page.until(activity => activity.text === 'heard: hello');

  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
  const contentUrl = URL.createObjectURL(new Blob([png], { type: 'image/png' }));
  result.uploadId = await page.post({
    type: 'message',
    channelData: { clientActivityID: 'photo.1' },
    attachments: [{ contentType: 'image/png', contentUrl, name: '漏水的照片.png', thumbnailUrl: 'data:image/png;base64,AAAA' }],
  });
  const photo = await page.until(activity => activity.channelData?.clientActivityID === 'photo.1');
  result.uploadEchoId = photo.id;
  result.photoName = photo.attachments[0].name;
  result.photoIsSame = png.equals(Buffer.from(await (await fetch(photo.attachments[0].contentUrl)).arrayBuffer()));

  const before = page.line.token;
  const refreshed = await new Promise((resolve, reject) => page.line.refreshToken().subscribe(resolve, reject));
  result.refreshed = refreshed !== before;
  page.line.token = refreshed;

  sockets.at(-1).terminate();
  await page.post({ type: 'message', text: 'while away', channelData: { clientActivityID: 'away.1' } });
  await page.until(activity => activity.text === 'heard: while away');
  result.sockets = sockets.length;
  result.page = page.seen.map(activity => activity.text ?? activity.attachments?.[0].name);

  const reloaded = open({ token: page.line.token, conversationId });
  await reloaded.until(activity => activity.text === 'heard: while away');
  result.reloaded = reloaded.seen.map(activity => activity.text ?? activity.attachments?.[0].name);

  console.log(JSON.stringify(result));
  process.exit(0);
}

main().catch(fail);
