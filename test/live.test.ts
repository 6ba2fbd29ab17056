import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress, type Terminal } from '../src/cli/terminal/terminal.ts';
import { liveLine, liveTable, Tally, type Cell, type LiveState, type Task } from '../src/verify/index.ts';

const PLAIN = { good: String, bad: String, dim: String, bold: String };
const WIDE = { columns: 80, lines: 24 };
const state: LiveState = {
  rows: [
    { name: 'python:requests', total: 87, counts: { verified: 60, wrong: 1, unsupported: 2 } },
    { name: 'go:nethttp', total: 87, counts: { verified: 87 } },
    { name: 'java:httpclient', total: 87, counts: {} },
  ],
  seconds: 60,
  ran: 150,
};

describe('the live table of a run', () => {
  it('has a row for each client, and a column for each outcome that occurred', () => {
    expect(liveTable(state, WIDE, PLAIN)).toEqual([
      '                        verified  wrong  unsupported',
      'python:requests  63/87        60      1            2',
      'go:nethttp       87/87        87                    ',
      'java:httpclient   0/87                              ',
      '150 of 261, 147 verified, 1 wrong, 2 unsupported, about 45 s left',
    ]);
  });

  it('omits columns that do not fit a narrow terminal, so that no line wraps', () => {
    const lines = liveTable(state, { columns: 40, lines: 24 }, PLAIN);
    expect(lines[0]).toBe('                        verified  wrong');
    for (const line of lines) expect(line.length).toBeLessThan(40);
  });

  it('omits finished clients if the terminal has too few lines', () => {
    const lines = liveTable(state, { columns: 80, lines: 5 }, PLAIN);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      '',
      'python:requests',
      'java:httpclient',
      'and',
      '150',
    ]);
    expect(lines).toHaveLength(5);
    expect(liveTable(state, { columns: 80, lines: 4 }, PLAIN)).toHaveLength(4);
  });

  it('colors good and bad outcomes', () => {
    const paint = { ...PLAIN, good: (text: string) => `+${text}`, bad: (text: string) => `!${text}` };
    expect(liveTable(state, WIDE, paint)[1]).toBe('python:requests  63/87+        60!      1            2');
  });

  it('estimates the time left from samples that ran, not from cached ones', () => {
    expect(liveLine({ ...state, ran: 0 })).not.toContain('left');
    expect(liveLine({ ...state, ran: 15 })).toContain('about 7 min left');
    const done = state.rows.map((row) => ({ ...row, total: 1, counts: { verified: 1 } }));
    expect(liveLine({ ...state, rows: done })).toBe('3 of 3, 3 verified');
  });

  it('counts the cells of the tasks', () => {
    const task = { choice: { language: { id: 'go' }, client: 'nethttp' } } as Task;
    const tally = new Tally([task, task]);
    const cell = { language: 'go', client: 'nethttp', outcome: 'verified', seconds: 0 } as Cell;
    tally.add(cell);
    tally.add({ ...cell, outcome: 'timeout', seconds: 2 });
    expect(tally.state(3)).toEqual({
      rows: [{ name: 'go:nethttp', total: 2, counts: { verified: 1, timeout: 1 } }],
      seconds: 3,
      ran: 1,
    });
  });
});

describe('lines that are overwritten', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  const written: string[] = [];
  const terminal = (isTTY: boolean, env = {}): Terminal =>
    ({ stderr: { isTTY, write: (text: string) => written.push(text) }, env }) as unknown as Terminal;

  it('are erased before the next ones, and at the end', () => {
    written.length = 0;
    const progress = new Progress(terminal(true));
    progress.show(() => ['one', 'two', 'three']);
    vi.advanceTimersByTime(49);
    progress.show('too soon');
    vi.advanceTimersByTime(1);
    progress.show('four');
    progress.clear();
    expect(written).toEqual(['\r\u001b[Jone\ntwo\nthree', '\r\u001b[2A\u001b[Jfour', '\r\u001b[J']);
  });

  it.each([[terminal(false)], [terminal(true, { CI: 'true' })]])(
    'are not written without an interactive terminal',
    (to) => {
      written.length = 0;
      const progress = new Progress(to);
      progress.show('text');
      progress.clear();
      expect(written).toEqual([]);
      expect(progress.isVisible).toBe(false);
    },
  );
});
