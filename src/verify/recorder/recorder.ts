import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Pair } from '../../request/index.ts';

/** A request that arrived. */
export interface Arrived {
  readonly method: string;
  /** The request target of the request line, unchanged. */
  readonly target: string;
  /** In order, with repeated names; values decoded as UTF-8. */
  readonly headers: readonly Pair[];
  readonly body: Buffer;
}

/** The certificate and private key of a TLS server, as PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** An address, because `localhost` may resolve to IPv4 or IPv6. */
export const RECORDER_HOST = '127.0.0.1';
/** Body of every response. */
const RESPONSE_BODY = '{"ok":true}';
/** Redirects that clients follow if they are not told otherwise (RFC 9110 §15.4). */
const REDIRECTS: ReadonlyMap<number, string> = new Map([
  [301, 'Moved Permanently'],
  [302, 'Found'],
  [303, 'See Other'],
  [307, 'Temporary Redirect'],
  [308, 'Permanent Redirect'],
]);
/** Where a redirect leads: a second request shows that the client followed it. */
export const REDIRECT_TARGET = '/gen-snippets-redirected';
/** Larger requests are rejected. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * An HTTP/1.1 server on loopback that records requests, with TLS if it has an identity. It parses the bytes itself,
 * because Node's server rejects unknown methods and merges repeated headers.
 */
export class Recorder {
  readonly arrived: Arrived[] = [];
  /** The beginnings of what arrived and was not an HTTP request. */
  readonly malformed: string[] = [];
  /** Number of bytes that arrived; with TLS, of decrypted bytes. */
  bytes = 0;
  /** Number of TLS handshakes that clients began, including those that they aborted. */
  handshakes = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  readonly #redirect: number | undefined;

  private constructor(identity: Identity | undefined, redirect: number | undefined) {
    this.#redirect = redirect;
    this.#server = identity === undefined ? this.#listenPlainly() : this.#listenForTls(identity);
    // With TLS, `connection` gives the raw TCP socket, before the handshake.
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  /**
   * @param identity for TLS
   * @param redirect the status of the first response, if it is not 200
   */
  static async start(identity?: Identity, redirect?: number): Promise<Recorder> {
    const recorder = new Recorder(identity, redirect);
    await new Promise<void>((resolve, reject) => {
      recorder.#server.once('error', reject);
      recorder.#server.listen(0, RECORDER_HOST, resolve);
    });
    return recorder;
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #listenPlainly(): Server {
    return createServer((socket) => this.#serve(socket));
  }

  #listenForTls(identity: Identity): Server {
    // Keeps clients from negotiating HTTP/2.
    const server = createTlsServer({ ...identity, ALPNProtocols: ['http/1.1'] }, (socket) => {
      this.handshakes += 1;
      this.#serve(socket);
    });
    return server.on('tlsClientError', (error: NodeJS.ErrnoException, socket) => {
      if (error.code === 'ERR_SSL_HTTP_REQUEST') this.malformed.push('HTTP without TLS');
      else this.handshakes += 1;
      socket.destroy();
    });
  }

  #serve(socket: Socket): void {
    let received = Buffer.alloc(0);
    let continued = false;
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk as Buffer]);
      this.bytes += (chunk as Buffer).length;
      const result = parseRequest(received);
      if (result === 'malformed' || received.length > MAX_BYTES) {
        this.malformed.push(received.toString('latin1').slice(0, 200));
        socket.destroy();
        return;
      }
      if (result.state === 'head-only' && !continued && result.expectsContinue) {
        continued = true;
        socket.write('HTTP/1.1 100 Continue\r\n\r\n');
      }
      if (result.state !== 'complete') return;
      this.arrived.push(result.request);
      const isFirst = this.arrived.length === 1;
      socket.end(responseTo(result.request.method, isFirst ? this.#redirect : undefined));
      received = Buffer.alloc(0);
    });
  }
}

/** Is this the status of a response that leads to another URL? */
export const isRedirect = (status: number | undefined): status is number =>
  status !== undefined && REDIRECTS.has(status);

function responseTo(method: string, redirect: number | undefined): string {
  const head = [
    redirect === undefined ? 'HTTP/1.1 200 OK' : `HTTP/1.1 ${redirect} ${REDIRECTS.get(redirect)}`,
    ...(redirect === undefined ? [] : [`Location: ${REDIRECT_TARGET}`]),
    'Content-Type: application/json',
    `Content-Length: ${RESPONSE_BODY.length}`,
    'Connection: close',
  ].join('\r\n');
  return `${head}\r\n\r\n${method === 'HEAD' ? '' : RESPONSE_BODY}`;
}

type ParseResult =
  | 'malformed'
  | { readonly state: 'incomplete' }
  | { readonly state: 'head-only'; readonly expectsContinue: boolean }
  | { readonly state: 'complete'; readonly request: Arrived };

/** Parses one request (RFC 9112) from the bytes received so far. */
function parseRequest(bytes: Buffer): ParseResult {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd === -1) return { state: 'incomplete' };
  const [requestLine = '', ...lines] = bytes.subarray(0, headEnd).toString('utf8').split('\r\n');
  const [, method, target] = /^(\S+) (\S+) HTTP\/1\.[01]$/.exec(requestLine) ?? [];
  if (method === undefined || target === undefined) return 'malformed';
  const headers: Pair[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) return 'malformed';
    headers.push({ name: line.slice(0, colon), value: trimBlanks(line.slice(colon + 1)) });
  }
  const valueOf = (name: string): string | undefined =>
    headers.find((header) => header.name.toLowerCase() === name)?.value;
  const rest = bytes.subarray(headEnd + 4);
  const body = /chunked/i.test(valueOf('transfer-encoding') ?? '')
    ? readChunks(rest)
    : readLength(rest, Number(valueOf('content-length') ?? 0));
  if (body === undefined) {
    return { state: 'head-only', expectsContinue: /100-continue/i.test(valueOf('expect') ?? '') };
  }
  return { state: 'complete', request: { method, target, headers, body } };
}

/** Removes the white space around a field value (RFC 9110 §5.5); other white space belongs to the value. */
export const trimBlanks = (value: string): string => value.replace(/^[ \t]+|[ \t]+$/g, '');

function readLength(bytes: Buffer, length: number): Buffer | undefined {
  return bytes.length < length ? undefined : bytes.subarray(0, length);
}

function readChunks(bytes: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let offset = 0; ;) {
    const lineEnd = bytes.indexOf('\r\n', offset);
    if (lineEnd === -1) return undefined;
    const size = Number.parseInt(bytes.subarray(offset, lineEnd).toString('latin1'), 16);
    const start = lineEnd + 2;
    if (bytes.length < start + size + 2) return undefined;
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(start, start + size));
    offset = start + size + 2;
  }
}
