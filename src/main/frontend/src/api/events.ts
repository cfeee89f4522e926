import { send } from './http';
import { ApiProblem } from './problem';

export interface ServerEvent {
  name: string;
  data: string;
}

const RECONNECT_MS = [500, 1000, 3000, 10_000];

/**
 * Listens to Server-Sent Events with the bearer token, which EventSource cannot send. Reconnects by
 * itself until the returned function is called.
 */
export function listen(path: string, onEvent: (event: ServerEvent) => void): () => void {
  const stop = new AbortController();
  void keepListening(path, onEvent, stop.signal);
  return () => stop.abort();
}

async function keepListening(
  path: string,
  onEvent: (event: ServerEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const headers = { Accept: 'text/event-stream' };
      const response = await send(path, { headers, signal });
      for await (const event of events(response.body!)) {
        failures = 0;
        onEvent(event);
      }
    } catch (error) {
      if (isRefusal(error)) {
        return;
      }
      failures++;
    }
    await pause(RECONNECT_MS[Math.min(failures, RECONNECT_MS.length - 1)]!, signal);
  }
}

/** Asking again would not help: it is gone, or not for us. */
function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 429;
}

async function* events(body: ReadableStream<BufferSource>): AsyncGenerator<ServerEvent> {
  const parser = new EventParser();
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    yield* parser.push(part.value);
  }
}

/** Cuts a text that arrives in pieces into events (HTML standard, section 9.2.6). */
export class EventParser {
  private rest = '';

  push(text: string): ServerEvent[] {
    const blocks = (this.rest + text).replace(/\r\n?/g, '\n').split('\n\n');
    this.rest = blocks.pop()!;
    return blocks.map(parseBlock).filter((event) => event.data !== '');
  }
}

function parseBlock(block: string): ServerEvent {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [field, value] = cut(line);
    if (field === 'event') {
      name = value;
    } else if (field === 'data') {
      data.push(value);
    }
  }
  return { name, data: data.join('\n') };
}

function cut(line: string): [string, string] {
  const colon = line.indexOf(':');
  return colon < 0
    ? [line, '']
    : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
