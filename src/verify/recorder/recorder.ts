import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Pair } from '../../request/index.ts';

/** A request as it arrived, byte for byte. */
export interface Arrived {
  readonly method: string;
  /** The request target as it stood in the request line. */
  readonly target: string;
  /** In order, with repeats; values decoded as UTF-8. */
  readonly headers: readonly Pair[];
  readonly body: Buffer;
}

/** What a recorder serves https with, as PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** Where a recorder listens. An address, because not every machine resolves `localhost` to the same one. */
export const RECORDER_HOST = '127.0.0.1';
/** What a sample is answered: small, legal, and no reason to come back. */
const ANSWER_BODY = '{"ok":true}';
/** Larger requests are cut off: no case of the corpus comes near. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * An HTTP/1.1 server on loopback, over TLS if it has an identity, that writes down what arrives. It reads the
 * bytes itself, because a real server refuses methods that it does not know and
 * hides how headers were repeated.
 */
export class Recorder {
  readonly arrived: Arrived[] = [];
  /** What arrived and was no HTTP request. */
  readonly malformed: string[] = [];
  /** Bytes that arrived, without those of TLS. */
  bytes = 0;
  /** TLS handshakes that a client began, also those that it broke off. */
  handshakes = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(identity?: Identity) {
    this.#server = identity === undefined ? this.#listenPlainly() : this.#listenForTls(identity);
    // Of TLS these are the sockets below it, which are there before the handshake is.
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  static async start(identity?: Identity): Promise<Recorder> {
    const recorder = new Recorder(identity);
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
    // A client that can speak HTTP/2 is told that this server cannot.
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
      socket.end(answer(result.request.method));
      received = Buffer.alloc(0);
    });
  }
}

function answer(method: string): string {
  const head = [
    'HTTP/1.1 200 OK',
    'Content-Type: application/json',
    `Content-Length: ${ANSWER_BODY.length}`,
    'Connection: close',
  ].join('\r\n');
  return `${head}\r\n\r\n${method === 'HEAD' ? '' : ANSWER_BODY}`;
}

type ParseResult =
  | 'malformed'
  | { readonly state: 'incomplete' }
  | { readonly state: 'head-only'; readonly expectsContinue: boolean }
  | { readonly state: 'complete'; readonly request: Arrived };

/** Reads one request (RFC 9112) from the bytes so far. */
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

/** What RFC 9110 §5.5 does not count to a value; other white space is part of it. */
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
