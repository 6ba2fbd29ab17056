import { Diagnostic, didYouMean, type Report, type SourceText } from '../../base/diagnostic/index.ts';
import { readAttributes, type AttributeHolder, type Attributes } from './attributes.ts';
import { ASCIIDOC_SOURCE, COMMENTS } from '../syntax/comment.ts';
import { EmbeddedSource, lineEnd, lineStart, nextLine, type BlockLine } from '../syntax/lines.ts';
import type { Range, Structure } from '../syntax/structure.ts';
import type { CommentForm } from '../syntax/syntax.ts';

/** A comment that is ours: `gen-snippets:start`, or `gen-snippets` alone, which a plugin replaces. */
export interface Marker extends Range {
  readonly command: 'start' | 'end' | 'keep' | 'end-keep' | 'include';
  readonly form: CommentForm;
  /** Undefined if they are wrong, which is reported. */
  readonly attributes: Attributes | undefined;
  /** As they were written. */
  readonly attributeText?: string;
  readonly source?: EmbeddedSource;
}

interface Comment extends Range {
  readonly form: CommentForm;
  /** What stands between its delimiters. */
  readonly inner: Range;
}

const HOLDERS: Readonly<Record<Marker['command'], AttributeHolder>> = {
  start: 'start',
  include: 'start',
  end: 'end',
  keep: 'keep',
  'end-keep': 'end',
};
const COMMANDS = ['start', 'end', 'keep', 'end-keep'];
const OURS = /\s*gen-snippets(?::([\w-]*))?(?=[\s}]|-->|\*\/|$)/y;

/** Finds the markers of a page, in order. */
export function findMarkers(
  page: SourceText,
  structure: Structure,
  forms: readonly CommentForm[],
  report: Report,
): Marker[] {
  const markers: Marker[] = [];
  for (const comment of findComments(page, structure, forms, report)) {
    OURS.lastIndex = comment.inner.start;
    const match = OURS.exec(page.text)!;
    const name = match[1];
    if (name === undefined && !/^\s+[\w-]+=/.test(page.text.slice(OURS.lastIndex, comment.inner.end))) {
      // Prose that begins with our name.
      continue;
    }
    if (name !== undefined && !COMMANDS.includes(name)) {
      report(
        new Diagnostic('region-syntax', `there is no marker gen-snippets:${name}`, {
          position: page.position(comment.start),
          expected: `one of ${COMMANDS.map((command) => `gen-snippets:${command}`).join(', ')}`,
          hint: didYouMean(name, COMMANDS),
        }),
      );
      continue;
    }
    if (!standsAlone(page, structure, comment, report)) continue;
    const command = (name ?? 'include') as Marker['command'];
    markers.push({ ...readMarker(page, structure, comment, command, OURS.lastIndex, report), command });
  }
  return markers;
}

function readMarker(
  page: SourceText,
  structure: Structure,
  comment: Comment,
  command: Marker['command'],
  start: number,
  report: Report,
): Omit<Marker, 'command'> {
  const { form, inner } = comment;
  const range = { start: comment.start, end: comment.end, form };
  try {
    const { attributes, end } = readAttributes(page, start, inner.end, HOLDERS[command]);
    const read = { ...range, attributes, attributeText: page.text.slice(start, end).trim() };
    if (page.text.slice(end, inner.end).trim() === '') return read;
    if (command === 'start' || command === 'include') {
      return { ...read, source: readSource(page, structure, comment, end) };
    }
    report(
      new Diagnostic('region-syntax', `text stands inside the marker gen-snippets:${command}`, {
        position: page.position(nextLine(page.text, end)),
        hint: 'only gen-snippets:start holds a description',
      }),
    );
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    report(error);
  }
  return { ...range, attributes: undefined };
}

/** The description that follows on the lines below the attributes. */
function readSource(page: SourceText, structure: Structure, comment: Comment, end: number): EmbeddedSource {
  const { text } = page;
  const first = structure.contentOf(lineStart(text, comment.start));
  const indent = ' '.repeat(first.virtual) + text.slice(first.offset, comment.start);
  const lines: BlockLine[] = [];
  for (let at = nextLine(text, end); at < comment.inner.end; at = nextLine(text, at)) {
    const stop = Math.min(lineEnd(text, at), comment.inner.end);
    const { offset, virtual } = structure.contentOf(at);
    const line = ' '.repeat(virtual) + text.slice(Math.min(offset, stop), stop);
    const skipped =
      comment.form === 'asciidoc' ? /^\/\/\| ?/.exec(line)![0].length : commonLength(line, indent);
    lines.push({
      text: line.slice(skipped),
      offset: offset + Math.max(0, skipped - virtual),
      virtual: Math.max(0, virtual - skipped),
    });
  }
  // The last line holds the end of the comment.
  if (lines.at(-1)?.text.trim() === '' && comment.form !== 'asciidoc') lines.pop();
  return new EmbeddedSource(
    page,
    lines,
    comment.form === 'asciidoc' ? undefined : COMMENTS[comment.form].escapes,
  );
}

/** How much of the indentation a line has, if it is white space. */
function commonLength(line: string, indent: string): number {
  let length = 0;
  while (length < indent.length && line[length] === indent[length] && /[ \t]/.test(line[length]!)) length++;
  return length;
}

function standsAlone(page: SourceText, structure: Structure, comment: Comment, report: Report): boolean {
  const { text } = page;
  const before = text.slice(structure.contentOf(lineStart(text, comment.start)).offset, comment.start);
  const after = text.slice(comment.end, lineEnd(text, comment.end));
  if (before.trim() === '' && after.trim() === '') return true;
  report(
    new Diagnostic('region-syntax', 'a marker stands on a line with other text', {
      position: page.position(comment.start),
      expected: 'a line for the marker alone',
      hint: 'begin a new line before and behind it',
    }),
  );
  return false;
}

function findComments(
  page: SourceText,
  structure: Structure,
  forms: readonly CommentForm[],
  report: Report,
): Comment[] {
  const comments: Comment[] = [];
  const { text } = page;
  const opening = new RegExp(forms.map((form) => OPENINGS[form]).join('|'), 'gm');
  const opaque = structure.opaque.values();
  let hidden = opaque.next().value;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = match.index;
    while (hidden !== undefined && hidden.end <= start) hidden = opaque.next().value;
    if (hidden !== undefined && hidden.start <= start) {
      opening.lastIndex = hidden.end;
      continue;
    }
    const form: CommentForm = match[0] === '//' ? 'asciidoc' : match[0] === '<!--' ? 'html' : 'mdx';
    OURS.lastIndex = start + match[0].length;
    const isOurs = OURS.test(text);
    const end = endOf(text, start + match[0].length, form);
    if (end === undefined) {
      if (isOurs) report(notClosed(page, start, form));
      break;
    }
    opening.lastIndex = end.end;
    if (isOurs)
      comments.push({ start, end: end.end, form, inner: { start: start + match[0].length, end: end.inner } });
  }
  return comments;
}

const OPENINGS: Readonly<Record<CommentForm, string>> = {
  html: '<!--',
  mdx: String.raw`\{\/\*`,
  asciidoc: String.raw`^\/\/(?!\/)`,
};

function endOf(text: string, from: number, form: CommentForm): { inner: number; end: number } | undefined {
  if (form === 'asciidoc') {
    let end = lineEnd(text, from);
    for (let next = nextLine(text, end); text.startsWith(ASCIIDOC_SOURCE, next); next = nextLine(text, end)) {
      end = lineEnd(text, next);
    }
    return { inner: end, end };
  }
  const close = form === 'html' ? /-->/g : /\*\/\s*\}/g;
  close.lastIndex = from;
  const match = close.exec(text);
  return match === null ? undefined : { inner: match.index, end: close.lastIndex };
}

function notClosed(page: SourceText, start: number, form: CommentForm): Diagnostic {
  return new Diagnostic('region-syntax', 'the comment of this marker is not closed', {
    position: page.position(start),
    expected: form === 'html' ? '-->' : '*/}',
  });
}
