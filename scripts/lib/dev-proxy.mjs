import http from 'node:http';
import net from 'node:net';

/** Paths that the API answers; everything else is the website. */
const API = /^\/(v1|docs|openapi\.json|livez|readyz|metrics)(\/|\?|$|-)/;

/**
 * One origin over the API and webpack's own server, as in production: cookies and relative addresses just work.
 * @param {{ port: number, apiPort: () => number, websitePort: number }} options
 * @returns {Promise<http.Server>}
 */
export function startDevProxy({ port, apiPort, websitePort }) {
  const target = (/** @type {string} */ url) => (API.test(url) ? apiPort() : websitePort);
  const server = http.createServer((request, response) => {
    const { method, headers, url = '/' } = request;
    const onward = http.request({ host: '127.0.0.1', port: target(url), path: url, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => {
      // The API restarts or webpack is not up yet: the browser's next try will find it.
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('starting, reload in a moment');
    });
    request.pipe(onward);
  });
  server.on('upgrade', (request, socket) => {
    // webpack's hot reload speaks over a WebSocket: pass the bytes on.
    const onward = net.connect(websitePort, '127.0.0.1', () => {
      const lines = request.rawHeaders.reduce((text, part, i) => text + part + (i % 2 === 0 ? ': ' : '\r\n'), '');
      onward.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines}\r\n`);
      onward.pipe(socket).pipe(onward);
    });
    for (const [one, other] of [
      [onward, socket],
      [socket, onward],
    ])
      one?.on('error', () => other?.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, process.env.HOST, () => resolve(server));
  });
}
